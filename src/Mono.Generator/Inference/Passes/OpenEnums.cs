using Mono.Generator.Naming;
using Mono.Generator.Requests;

namespace Mono.Generator.Inference;

/// <summary>Pass: collects the known values of strings, which become open enums.</summary>
/// <remarks>
/// In a body that a converter filled with placeholders a literal string comes from an enum (78 %) or a default, and each occurrence shows
/// one value; the values of equally named members are one set. Parameters list their values in their descriptions. The type is open, since
/// a closed one would throw on 7 % of the values that services send. Excluded are free text (names, addresses), long texts, numbers, values
/// that look random, and sets of one value. Evidence: enum F1 0 → 88.
/// </remarks>
internal sealed class OpenEnums
{
    private const int LongestValue = 40;
    private const int MostValues = 200;

    // Members whose names end with one of these words hold free text.
    private static readonly string[] s_freeText =
    [
        "name", "title", "description", "text", "message", "email", "mail", "phone", "address", "street", "city", "url", "uri", "link",
        "href", "id", "uuid", "guid", "comment", "comments", "note", "notes", "summary", "subject", "content", "body", "label", "slug",
        "path", "host", "hostname", "domain", "date", "time", "at", "file", "filename", "image", "query", "q", "search", "example", "value",
        "self", "hash", "fingerprint", "signature", "cursor", "version",
    ];

    private readonly Dictionary<string, KnownValues> _sets = new(StringComparer.Ordinal);
    private int _placeholderCount;
    private int _literalCount;

    /// <summary>The names with known values in ordinal order. Valid after everything is collected.</summary>
    internal IEnumerable<string> Names => _sets.Keys
        .Where(name => IsSeen(name) || _sets[name].Described.Count >= 2)
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Returns the known values of a name in ordinal order.</summary>
    internal IReadOnlyCollection<string> ValuesOf(string name) => IsSeen(name) ? _sets[name].All : _sets[name].Described;

    /// <summary>
    /// Returns the key of the only group whose bodies show the values; null if there are several, or parameters have them.
    /// </summary>
    internal string? GroupOf(string name) => _sets[name].Group;

    /// <summary>Whether a parameter's description lists the values of a name.</summary>
    internal bool IsDescribed(string name) => _sets[name].Described.Count > 0;

    /// <summary>Whether bodies show the values of a name.</summary>
    internal bool IsSeen(string name) => IsSeen(_sets[name]);

    /// <summary>Collects the values of a place.</summary>
    /// <param name="evidence">The evidence of the place.</param>
    /// <param name="group">The key of its group.</param>
    internal void Collect(Evidence evidence, string group)
    {
        // Without placeholders here, there are none further inside either.
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

    /// <summary>Adds the values that a parameter's description lists.</summary>
    internal void AddDescribed(DescribedEnum described) => ValuesFor(described.Key).AddDescribed(described.Values);

    /// <summary>Returns the name whose known values include all values of a string; null if the string is not an open enum.</summary>
    internal string? KeyOf(IReadOnlyList<Evidence> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (source.InPlaceholderBody
                && source.Strings.Exist
                && source.NameWithListMarks is { } name
                && _sets.TryGetValue(name, out var set))
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

    // If literals are as frequent as placeholders, they are handwritten examples.
    private bool IsSeen(KnownValues set) =>
        !set.IsBroken && set.Seen.Count > 0 && set.All.Count is >= 2 and <= MostValues && _placeholderCount > _literalCount;

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
        return s_freeText.Any(w => string.Equals(w, last, StringComparison.OrdinalIgnoreCase)) ||
            s_freeText.Any(w => string.Equals(w + "s", last, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Known values of one name.</summary>
    internal sealed class KnownValues
    {
        private readonly SortedSet<string> _groups = new(StringComparer.Ordinal);

        /// <summary>The values that bodies show.</summary>
        internal SortedSet<string> Seen { get; } = new(StringComparer.Ordinal);

        /// <summary>The values that descriptions of parameters list.</summary>
        internal SortedSet<string> Described { get; } = new(StringComparer.Ordinal);

        /// <summary>The union of both in ordinal order.</summary>
        internal SortedSet<string> All { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether a body shows a value that cannot be an enum member, so that the string is not an open enum.</summary>
        internal bool IsBroken { get; private set; }

        /// <summary>The key of the only group whose bodies show the values; null if there are several, or parameters have them.</summary>
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

            return value.Length <= LongestValue && char.IsLetter(value[0]) && value.IndexOf("://", StringComparison.Ordinal) < 0 &&
                spaces <= 3 && digits <= 4 && digits * 2 < value.Length && value != "string" &&
                !FakerKeys.IsLorem(value) && !SecretDetector.IsSecretValue(value) && !LooksRandom(value);
        }

        // adr_VO4X5daO: a run with digits and letters of both cases is generated from a pattern.
        private static bool LooksRandom(string value)
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
