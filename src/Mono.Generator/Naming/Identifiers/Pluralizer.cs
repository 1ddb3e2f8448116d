using Mono.Generator.Performance;

namespace Mono.Generator.Naming;

/// <summary>Converts plural names to singular, and finds the noun of a path.</summary>
internal static class Pluralizer
{
    private static readonly Dictionary<string, string> s_irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person",
        ["children"] = "child",
        ["men"] = "man",
        ["women"] = "woman",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["geese"] = "goose",
        ["mice"] = "mouse",
        ["indices"] = "index",
        ["indexes"] = "index",
        ["vertices"] = "vertex",
        ["matrices"] = "matrix",
        ["criteria"] = "criterion",
        ["phenomena"] = "phenomenon",
        ["analyses"] = "analysis",
        ["bases"] = "base",
        ["crises"] = "crisis",
        ["diagnoses"] = "diagnosis",
        ["theses"] = "thesis",
        ["hypotheses"] = "hypothesis",
        ["axes"] = "axis",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["ties"] = "tie",
        ["lies"] = "lie",
        ["pies"] = "pie",
        ["zombies"] = "zombie",
        ["selfies"] = "selfie",
        ["leaves"] = "leaf",
        ["lives"] = "life",
        ["knives"] = "knife",
        ["wives"] = "wife",
        ["shelves"] = "shelf",
        ["halves"] = "half",
        ["wolves"] = "wolf",
        ["thieves"] = "thief",
        ["caches"] = "cache",
        ["niches"] = "niche",
        ["aliases"] = "alias",
        ["statuses"] = "status",
        ["buses"] = "bus",
        ["viruses"] = "virus",
        ["bonuses"] = "bonus",
        ["campuses"] = "campus",
        ["quizzes"] = "quiz",
        ["heroes"] = "hero",
        ["potatoes"] = "potato",
        ["photos"] = "photo",
        ["shoes"] = "shoe",
        ["toes"] = "toe",
        ["apis"] = "api",
        ["uis"] = "ui",
        ["kpis"] = "kpi",
        ["pois"] = "poi",
        ["emojis"] = "emoji",
        ["wikis"] = "wiki",
        ["taxis"] = "taxi",
        ["menus"] = "menu",
        ["lenses"] = "lens",
        ["gases"] = "gas",
        ["echoes"] = "echo",
        ["vetoes"] = "veto",
        ["tomatoes"] = "tomato",
        ["appendices"] = "appendix",
        ["corpora"] = "corpus",
        ["schemata"] = "schema",
        ["skus"] = "sku",
        ["gpus"] = "gpu",
        ["cpus"] = "cpu",
        ["bytes"] = "byte",
        ["media"] = "media",
        ["data"] = "data",
        ["metadata"] = "metadata",
        ["series"] = "series",
        ["species"] = "species",
        ["news"] = "news",
        ["lens"] = "lens",
        ["gas"] = "gas",
        ["atlas"] = "atlas",
        ["canvas"] = "canvas",
        ["bias"] = "bias",
        ["address"] = "address",
        ["access"] = "access",
        ["process"] = "process",
        ["business"] = "business",
        ["progress"] = "progress",
        ["class"] = "class",
        ["pass"] = "pass",
        ["success"] = "success",
        ["sms"] = "sms",
        ["dns"] = "dns",
        ["https"] = "https",
        ["aws"] = "aws",
        ["gps"] = "gps",
        ["css"] = "css",
        ["js"] = "js",
        ["os"] = "os",
        ["ids"] = "id",
        ["urls"] = "url",
        ["uris"] = "uri",
        ["ips"] = "ip",
        ["details"] = "details",
        ["settings"] = "settings",
        ["preferences"] = "preferences",
        ["credentials"] = "credentials",
        ["analytics"] = "analytics",
        ["metrics"] = "metric",
        ["this"] = "this",
        ["has"] = "has",
        ["is"] = "is",
        ["was"] = "was",
        ["yes"] = "yes",
    };

    private static readonly TextCache<string> s_singular = new(MakeSingular);
    private static readonly TextCache<string?> s_paths = new(FindInPath);

    // Path segments that do not name a resource.
    private static readonly HashSet<string> s_noise = new(StringComparer.OrdinalIgnoreCase)
    {
        "api",
        "rest",
        "v",
        "public",
        "services",
        "service",
        "json",
        "latest",
        "index",
    };

    private static readonly HashSet<string> s_verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "list", "create", "update", "delete", "remove", "add", "set", "search", "find", "query", "login", "logout", "send", "cancel",
        "check", "count", "validate", "verify", "upload", "download", "import", "export",
        "start", "stop", "batch", "bulk", "register", "save", "all", "me", "new", "edit", "upsert", "activate", "deactivate", "enable",
        "disable", "reset", "test", "ping", "status", "run", "execute", "submit", "approve", "reject", "many", "show",
        "retrieve", "fetch", "read", "insert", "replace", "patch", "put", "post", "request", "generate", "close", "open", "archive",
        "restore", "assign", "unassign", "attach", "detach", "follow", "unfollow", "like", "unlike", "pin", "unpin",
        "move", "copy", "clone", "merge", "resend", "refresh", "revoke", "confirm", "complete", "finish", "pause", "resume", "preview",
        "invite", "join", "leave", "link", "unlink", "subscribe", "unsubscribe", "publish", "unpublish",
        // Not verbs, but words that only select among the resources of a path.
        "by", "recent", "current", "active", "popular", "top", "trending", "random", "next", "previous", "last", "first", "mine", "self",
        "own", "default", "details", "detail", "info", "full", "raw", "sync", "async", "hidden", "lookup",
    };

    /// <summary>Returns a name in Pascal case, or a plain one, with its last word in singular.</summary>
    internal static string Singular(string name) => s_singular[name];

    private static string MakeSingular(string name)
    {
        var start = name.Length;
        while (start > 0 && !char.IsUpper(name[start - 1]))
        {
            start--;
        }

        start = Math.Max(0, start - 1);
        var last = name.Substring(start);
        var singular = SingularWord(last);
        return singular.Length == 0
            ? name
            : name.Substring(0, start) + (char.IsUpper(last[0]) ? char.ToUpperInvariant(singular[0]) + singular.Substring(1) : singular);
    }

    /// <summary>Returns the last noun among the segments of a path, singular and in Pascal case; null if there is none.</summary>
    internal static string? OfPath(string path) => s_paths[path];

    private static string? FindInPath(string path)
    {
        var segments = path.Split('/');
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            var segment = segments[i];
            if (segment.Length > 1 && IsPlain(segment) && !IsNoise(segment) && !IsVerb(FirstWord(segment)))
            {
                return Singular(CSharpIdentifier.Pascal(segment));
            }
        }

        return null;
    }

    /// <summary>Whether a path segment names no resource: <c>api</c>, <c>v2</c> and the like.</summary>
    internal static bool IsNoise(string segment) =>
        s_noise.Contains(segment)
            || (segment.Length is > 1 and < 6 && segment[0] is 'v' or 'V' && segment.Skip(1).All(c => char.IsDigit(c) || c is '.' or '_'));

    private static string FirstWord(string text)
    {
        var end = 0;
        return Words.Next(text, ref end, out var start) ? text.Substring(start, end - start) : "";
    }

    /// <summary>Whether a word is a verb, or only selects among resources.</summary>
    internal static bool IsVerb(string word) => s_verbs.Contains(word);

    /// <summary>Whether a path segment is literal text that begins with a letter.</summary>
    internal static bool IsPlain(string segment) =>
        segment.Length > 0 && segment[0] != ':' && segment.IndexOf("{{", StringComparison.Ordinal) < 0 && char.IsLetter(segment[0]);

    private static string SingularWord(string word)
    {
        if (s_irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        var small = word.ToLowerInvariant();
        if (small.Length < 3
            || !small.EndsWith("s", StringComparison.Ordinal)
            || small.EndsWith("ss", StringComparison.Ordinal)
            || small.EndsWith("us", StringComparison.Ordinal)
            || small.EndsWith("is", StringComparison.Ordinal))
        {
            return word;
        }

        if (small.EndsWith("ies", StringComparison.Ordinal) && small.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        return small.EndsWith("sses", StringComparison.Ordinal)
            || small.EndsWith("shes", StringComparison.Ordinal)
            || small.EndsWith("ches", StringComparison.Ordinal)
            || small.EndsWith("xes", StringComparison.Ordinal)
            || small.EndsWith("zzes", StringComparison.Ordinal)
            ? word.Substring(0, word.Length - 2)
            : word.Substring(0, word.Length - 1);
    }
}
