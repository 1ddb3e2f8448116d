using Mono.Generator.Naming;
using Mono.Generator.Requests;

namespace Mono.Generator.Inference;

/// <summary>
/// Pass: known values of strings. In a body that a converter filled with placeholders a literal string stands for an enum (78 %) or a default, and each occurrence shows one member: the
/// values of equally named members are one set. Parameters say theirs in their descriptions. The type that comes of it is open: a closed one would throw on 7 % of the values that services send.
/// Left out are texts without choice (names, addresses), long ones, digits and what looks drawn from a pattern; and sets of one. Evidence: enum F1 0 → 88.
/// </summary>
internal sealed class OpenEnums
{
    private const int LongestValue = 40;
    private const int MostValues = 200;

    // What is free text wherever it is a member's name, or the end of one.
    private static readonly string[] s_freeText =
    [
        "name", "title", "description", "text", "message", "email", "mail", "phone", "address", "street", "city", "url", "uri", "link", "href", "id", "uuid", "guid", "comment", "comments", "note", "notes", "summary", "subject", "content",
        "body", "label", "slug", "path", "host", "hostname", "domain", "date", "time", "at", "file", "filename", "image", "query", "q", "search", "example", "value", "self", "hash", "fingerprint", "signature", "cursor", "version",
    ];

    private readonly Dictionary<string, KnownValues> _sets = new(StringComparer.Ordinal);
    private int _placeholderCount;
    private int _literalCount;

    /// <summary>The names with known values, in ordinal order, once all was collected.</summary>
    internal IEnumerable<string> Names => _sets.Keys.Where(name => IsSeen(name) || _sets[name].Described.Count >= 2).OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The known values of a name, in ordinal order.</summary>
    internal IReadOnlyCollection<string> ValuesOf(string name) => IsSeen(name) ? _sets[name].All : _sets[name].Described;

    /// <summary>The key of the only group that shows the values of a name; null if there are several, or parameters.</summary>
    internal string? GroupOf(string name) => _sets[name].Group;

    /// <summary>Whether a parameter's description says the values of its name.</summary>
    internal bool IsDescribed(string name) => _sets[name].Described.Count > 0;

    /// <summary>Whether bodies show the values of a name.</summary>
    internal bool IsSeen(string name) => IsSeen(_sets[name]);

    /// <summary>Takes in what a place shows.</summary>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="group">The key of its group.</param>
    internal void Collect(Evidence evidence, string group)
    {
        // Then nothing in it is, either.
        if (!evidence.InPlaceholderBody)
        {
            return;
        }

        _placeholderCount += evidence.Placeholders.Count;
        if (evidence.Strings.Exist)
        {
            _literalCount++;
            if (evidence.NameWithListMarks is { } name && !IsFreeText(name) && !SecretDetector.IsSecretName(name))
            {
                ValuesFor(name).Add(evidence.Texts, group);
            }
        }

        foreach (var member in evidence.Members)
        {
            Collect(member, group);
        }

        if (evidence.Element is { } element)
        {
            Collect(element, group);
        }
    }

    /// <summary>Takes in the values that a parameter's description says.</summary>
    internal void AddDescribed(DescribedEnum described) => ValuesFor(described.Key).AddDescribed(described.Values);

    /// <summary>The name of the set that a string's values are in; null if it has none.</summary>
    internal string? KeyOf(IReadOnlyList<Evidence> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (source.InPlaceholderBody && source.Strings.Exist && source.NameWithListMarks is { } name && _sets.TryGetValue(name, out var set))
            {
                return IsSeen(set) && HasAll(set, sources) ? name : null;
            }
        }

        return null;
    }

    private static bool HasAll(KnownValues set, IReadOnlyList<Evidence> sources)
    {
        foreach (var source in sources)
        {
            foreach (var text in source.Texts)
            {
                if (!set.Has(text!))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Where literals are as frequent as placeholders they are examples that somebody wrote.
    private bool IsSeen(KnownValues set) => !set.IsBroken && set.Seen.Count > 0 && set.All.Count is >= 2 and <= MostValues && _placeholderCount > _literalCount;

    private KnownValues ValuesFor(string name)
    {
        if (!_sets.TryGetValue(name, out var set))
        {
            _sets.Add(name, set = new KnownValues());
        }

        return set;
    }

    private static bool IsFreeText(string name)
    {
        var words = Words.Split(name.EndsWith("[]", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2) : name);
        var last = words.Count == 0 ? "" : words[words.Count - 1];
        return s_freeText.Any(w => string.Equals(w, last, StringComparison.OrdinalIgnoreCase)) || s_freeText.Any(w => string.Equals(w + "s", last, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The known values of one name.</summary>
    internal sealed class KnownValues
    {
        private readonly SortedSet<string> _groups = new(StringComparer.Ordinal);

        /// <summary>The values that bodies show.</summary>
        internal SortedSet<string> Seen { get; } = new(StringComparer.Ordinal);

        /// <summary>The values that descriptions say.</summary>
        internal SortedSet<string> Described { get; } = new(StringComparer.Ordinal);

        /// <summary>Both, in ordinal order.</summary>
        internal SortedSet<string> All { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether a value was seen that is no member of an enum.</summary>
        internal bool IsBroken { get; private set; }

        /// <summary>The key of the only group that shows it; null if there are several, or parameters.</summary>
        internal string? Group => Described.Count == 0 && _groups.Count == 1 ? _groups.Min : null;

        internal bool Has(string value) => value.Length == 0 || All.Contains(value);

        internal void Add(EvidenceExtras values, string group)
        {
            _groups.Add(group);
            foreach (var value in values)
            {
                if (value!.Length == 0)
                {
                    continue;
                }

                IsBroken |= !IsMember(value);
                Seen.Add(value);
                All.Add(value);
            }
        }

        internal void AddDescribed(IEnumerable<string> values)
        {
            Described.UnionWith(values);
            All.UnionWith(Described);
        }

        private static bool IsMember(string value)
        {
            var digits = 0;
            var spaces = 0;
            foreach (var c in value)
            {
                if (c is >= '0' and <= '9')
                {
                    digits++;
                }
                else if (c == ' ')
                {
                    spaces++;
                }
                else if (!char.IsLetter(c) && c is not ('_' or '-' or '.' or '/' or ':' or '+'))
                {
                    return false;
                }
            }

            return value.Length <= LongestValue && char.IsLetter(value[0]) && value.IndexOf("://", StringComparison.Ordinal) < 0 && spaces <= 3 && digits <= 4 && digits * 2 < value.Length && !FakerKeys.IsLorem(value) && !SecretDetector.IsSecretValue(value) && value != "string" && !LooksDrawn(value);
        }

        // adr_VO4X5daO: a run with digits and letters of both cases comes from a pattern.
        private static bool LooksDrawn(string value)
        {
            var (digit, small, capital) = (false, false, false);
            foreach (var c in value)
            {
                if (!char.IsLetterOrDigit(c))
                {
                    (digit, small, capital) = (false, false, false);
                    continue;
                }

                digit |= char.IsDigit(c);
                small |= char.IsLower(c);
                capital |= char.IsUpper(c);
                if (digit && small && capital)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
