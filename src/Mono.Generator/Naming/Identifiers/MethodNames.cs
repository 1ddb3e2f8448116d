using Mono.Generator.Performance;

namespace Mono.Generator.Naming;

/// <summary>Creates a method name from a request's name, or from its HTTP method and path if the name is empty or itself a path.</summary>
internal static class MethodNames
{
    private const int Longest = 50;

    private static readonly char[] s_hostMarks = ['.', ':'];

    private static readonly TextCache<string> s_titles = new(
        title => OfWords(RequestTitle.Fit(RequestTitle.WithoutRemark(title), Longest)));

    /// <summary>Creates a method name without <c>Async</c>.</summary>
    /// <param name="requestName">The name of the request.</param>
    /// <param name="httpMethod">The HTTP method of the request.</param>
    /// <param name="segments">The segments of the request's path.</param>
    /// <param name="folderName">The name of the request's folder.</param>
    /// <param name="withRemark">Whether to include a remark: text in brackets, or text behind a path.</param>
    internal static string Create(
        string requestName, string httpMethod, IReadOnlyList<string> segments, string folderName, bool withRemark = false)
    {
        var name = StepNumber.CutFrom(requestName.Trim());
        if (IsPath(name, httpMethod))
        {
            return Verb(httpMethod) + Resource(segments) + (withRemark ? Remark(name) : "");
        }

        var pascal = withRemark ? OfWords(RequestTitle.Fit(name, Longest)) : s_titles[name];
        if (pascal.Length == 0)
        {
            return Verb(httpMethod) + Resource(segments);
        }

        if (pascal[0] == '_')
        {
            return Verb(httpMethod) + pascal.TrimStart('_');
        }

        // Users in a folder Users → GetUsers.
        var folder = CSharpIdentifier.Pascal(StepNumber.CutFrom(folderName));
        return string.Equals(pascal, folder, StringComparison.OrdinalIgnoreCase) && !BeginsWithVerb(pascal, httpMethod)
            ? Verb(httpMethod) + pascal
            : pascal;
    }

    private static bool BeginsWithVerb(string pascal, string httpMethod) =>
        pascal.StartsWith(Verb(httpMethod), StringComparison.OrdinalIgnoreCase) || Pluralizer.IsVerb(Words.Split(pascal)[0]);

    // Empty without words.
    private static string OfWords(List<string> words) => words.Count == 0 ? "" : CSharpIdentifier.Pascal(string.Join(" ", words));

    /// <summary>Returns the HTTP method as a verb, such as <c>Get</c>; <c>Send</c> if the method has no letters first.</summary>
    internal static string Verb(string httpMethod) =>
        CSharpIdentifier.Pascal(httpMethod.ToLowerInvariant()).TrimStart('_') is { Length: > 0 } verb && char.IsLetter(verb[0])
            ? verb
            : "Send";

    // /users/:id/orders → UserOrders: a segment before a variable is singular.
    private static string Resource(IReadOnlyList<string> segments)
    {
        var parts = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (!Pluralizer.IsPlain(segment) || Pluralizer.IsNoise(segment))
            {
                continue;
            }

            var pascal = CSharpIdentifier.Pascal(WithoutExtension(segment));
            var isBeforeVariable = i + 1 < segments.Count && !Pluralizer.IsPlain(segments[i + 1]) && segments[i + 1].Length > 0;
            var part = isBeforeVariable ? Pluralizer.Singular(pascal) : pascal;

            // No repetition: /user/users → Users.
            if (parts.Count > 0 &&
                string.Equals(
                    Pluralizer.Singular(parts[parts.Count - 1]), Pluralizer.Singular(part), StringComparison.OrdinalIgnoreCase))
            {
                parts.RemoveAt(parts.Count - 1);
            }

            parts.Add(part);
        }

        while (parts.Count > 1 && parts.Sum(p => p.Length) > Longest)
        {
            parts.RemoveAt(0);
        }

        return parts.Count == 0 ? "Root" : string.Concat(parts);
    }

    private static string WithoutExtension(string segment)
    {
        var dot = segment.LastIndexOf('.');
        return dot > 0 && segment.Substring(dot) is ".json" or ".xml" or ".php" or ".do" or ".aspx" or ".jsp"
            ? segment.Substring(0, dot)
            : segment;
    }

    // POST /accounts SEK → Sek.
    private static string Remark(string name)
    {
        var path = name.IndexOf('/');
        var blank = path < 0 ? -1 : name.IndexOf(' ', path);
        var words = blank < 0 ? [] : RequestTitle.Fit(name.Substring(blank), Longest);
        return words.Count == 0 ? "" : CSharpIdentifier.Pascal(string.Join(" ", words)).TrimStart('_');
    }

    private static bool IsPath(string name, string httpMethod)
    {
        if (name.Length == 0 || name[0] == '/' ||
            name.IndexOf("://", StringComparison.Ordinal) >= 0 || name.IndexOf("{{", StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        // Also without a scheme: localhost:8080/users, api.example.com/users. Postman gives new requests such names.
        var blank = name.IndexOf(' ');
        var slash = name.IndexOf('/');
        if (blank < 0 && slash > 0 && name.IndexOfAny(s_hostMarks, 0, slash) >= 0)
        {
            return true;
        }

        return blank > 0 && blank == httpMethod.Length && name.StartsWith(httpMethod, StringComparison.OrdinalIgnoreCase) &&
            IsPath(name.Substring(blank + 1).Trim(), httpMethod);
    }
}
