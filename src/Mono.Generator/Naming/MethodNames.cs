using System.Text;

namespace Mono.Generator.Naming;

/// <summary>Names methods after requests; where a request's name says nothing, after its method and path.</summary>
internal static class MethodNames
{
    private const int Longest = 60;

    /// <summary>A method's name without <c>Async</c>.</summary>
    /// <param name="requestName">The request's name.</param>
    /// <param name="httpMethod">Its HTTP method.</param>
    /// <param name="segments">The segments of its path.</param>
    /// <param name="folderName">The name of its folder.</param>
    internal static string Create(string requestName, string httpMethod, IReadOnlyList<string> segments, string folderName)
    {
        var name = WithoutNumber(requestName.Trim());
        if (IsPath(name, httpMethod))
        {
            return Verb(httpMethod) + Resource(segments);
        }

        var words = Words.Split(name);
        if (words.Count == 0)
        {
            return Verb(httpMethod) + Resource(segments);
        }

        var kept = new StringBuilder();
        foreach (var word in words)
        {
            if (kept.Length > 0 && kept.Length + word.Length > Longest)
            {
                break;
            }

            kept.Append(kept.Length == 0 ? "" : " ").Append(word.Length > Longest ? word.Substring(0, Longest) : word);
        }

        var pascal = CSharpIdentifier.Pascal(kept.ToString());
        if (pascal[0] == '_')
        {
            return Verb(httpMethod) + pascal.TrimStart('_');
        }

        return string.Equals(pascal, CSharpIdentifier.Pascal(folderName), StringComparison.OrdinalIgnoreCase) && !pascal.StartsWith(Verb(httpMethod), StringComparison.OrdinalIgnoreCase)
            ? Verb(httpMethod) + pascal
            : pascal;
    }

    /// <summary>The HTTP method as a verb: <c>Get</c>.</summary>
    internal static string Verb(string httpMethod) => CSharpIdentifier.Pascal(httpMethod.ToLowerInvariant()).TrimStart('_') is { Length: > 0 } verb && char.IsLetter(verb[0]) ? verb : "Send";

    // /users/:id/orders → UserOrders: what a variable follows is one of many.
    private static string Resource(IReadOnlyList<string> segments)
    {
        var parts = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (!Nouns.IsPlain(segment) || Nouns.IsNoise(segment))
            {
                continue;
            }

            var pascal = CSharpIdentifier.Pascal(segment);
            parts.Add(i + 1 < segments.Count && !Nouns.IsPlain(segments[i + 1]) && segments[i + 1].Length > 0 ? Nouns.Singular(pascal) : pascal);
        }

        while (parts.Count > 1 && parts.Sum(p => p.Length) > Longest)
        {
            parts.RemoveAt(0);
        }

        return parts.Count == 0 ? "Root" : string.Concat(parts);
    }

    // "1. Create", "02 - Login", "3) List", "Step 4: Pay"
    private static string WithoutNumber(string name)
    {
        var start = name.StartsWith("Step ", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
        var at = start;
        while (at < name.Length && (char.IsDigit(name[at]) || (name[at] == '.' && at + 1 < name.Length && char.IsDigit(name[at + 1]))))
        {
            at++;
        }

        var mark = at;
        while (mark < name.Length && name[mark] is ' ' or '.' or ')' or '-' or ':' or '_')
        {
            mark++;
        }

        var hasMark = mark > at && (start > 0 || name.Substring(at, mark - at).Trim().Length > 0);
        return at > start && hasMark && mark < name.Length ? name.Substring(mark) : name;
    }

    private static bool IsPath(string name, string httpMethod)
    {
        if (name.Length == 0 || name[0] == '/' || name.IndexOf("://", StringComparison.Ordinal) >= 0 || name.IndexOf("{{", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        var blank = name.IndexOf(' ');
        return blank > 0 && string.Equals(name.Substring(0, blank), httpMethod, StringComparison.OrdinalIgnoreCase) && IsPath(name.Substring(blank + 1).Trim(), httpMethod);
    }
}
