namespace Mono.Generator.Naming;

/// <summary>
/// Removes the step number before the title of a request or folder: with it in names, a new first step would rename all others.
/// </summary>
internal static class StepNumber
{
    /// <summary>Returns a title without its step number.</summary>
    /// <remarks>
    /// Step numbers are <c>1. Create</c>, <c>02 - Login</c>, <c>03 Refresh</c>, <c>3) List</c>, <c>5a. Pay</c>, <c>Step 4: Pay</c>. A
    /// number that belongs to a word (<c>24hr statistics</c>, <c>2 factor login</c>, <c>2-factor login</c>) stays, and so does a number
    /// alone.
    /// </remarks>
    internal static string CutFrom(string title)
    {
        var start = title.StartsWith("Step ", StringComparison.OrdinalIgnoreCase) ? "Step ".Length : 0;
        var end = start;
        while (end < title.Length
            && (char.IsDigit(title[end]) || (title[end] == '.' && end + 1 < title.Length && char.IsDigit(title[end + 1]))))
        {
            end++;
        }

        if (end == start)
        {
            return title;
        }

        var isPart = end + 1 < title.Length && title[end] is >= 'a' and <= 'z' && title[end + 1] is '.' or ')' or ':';
        var mark = isPart ? end + 1 : end;
        var rest = mark;
        while (rest < title.Length && title[rest] is ' ' or '.' or ')' or '-' or ':' or '_')
        {
            rest++;
        }

        if (rest == mark || rest == title.Length)
        {
            return title;
        }

        var isMarked = title.Substring(mark, rest - mark).Trim() switch
        {
            "" => title[0] == '0' && end > 1,
            "-" => rest > mark + 1 || !char.IsLower(title[rest]),
            _ => true,
        };
        return start > 0 || isMarked ? title.Substring(rest) : title;
    }
}
