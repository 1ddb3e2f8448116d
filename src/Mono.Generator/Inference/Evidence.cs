using System.Runtime.CompilerServices;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Everything that the samples show at one JSON path: the union from which a type is decided. Nothing is decided here; <see cref="EvidenceReader"/> fills it.</summary>
internal sealed class Evidence(Evidence? owner, string? name)
{
    // From so many members on they are looked up and not gone through.
    private const int ManyMembers = 64;

    private static readonly List<Evidence> s_noMembers = [];
    private static readonly List<string> s_noTexts = [];
    private static readonly List<string?> s_noFormats = [];

    // Most values are scalars that show one thing: what is not needed is not made.
    private List<Evidence>? _members;
    private Rarities? _rarities;

    /// <summary>Strings that are no placeholders.</summary>
    internal StringFacts Strings;

    /// <summary>Number literals as written.</summary>
    internal NumberFacts Numbers;

    /// <summary>The types that placeholders say.</summary>
    internal TypeKinds Placeholders;

    /// <summary>The object or array that this value is in; null at the root.</summary>
    internal Evidence? Owner { get; } = owner;

    /// <summary>The member's name; null for elements and roots.</summary>
    internal string? Name { get; } = name;

    /// <summary>The strings themselves, where somebody may ask for them.</summary>
    internal List<string> Texts => _rarities?.Texts ?? s_noTexts;

    /// <summary>The formats that placeholders of strings say, each once; null for a plain string.</summary>
    internal List<string?> PlaceholderFormats => _rarities?.PlaceholderFormats ?? s_noFormats;

    /// <summary>How many values were seen, nulls too.</summary>
    internal int Count { get; set; }

    internal int Booleans { get; set; }

    internal int Nulls { get; set; }

    internal int Objects { get; set; }

    internal int Arrays { get; set; }

    /// <summary>Whether the schema has no type, or several.</summary>
    internal bool IsUntyped { get; set; }

    /// <summary>Whether the converter went no deeper somewhere, which says nothing about the type.</summary>
    internal bool HasMark { get; set; }

    /// <summary>The name of the schema that the converter found to be recursive here; null if none.</summary>
    internal string? RecursionTo => _rarities?.RecursionTo;

    /// <summary>Whether a sample that this was seen in holds placeholders: then a literal is an exception and not an example.</summary>
    internal bool InPlaceholderBody { get; set; }

    /// <summary>The elements of arrays, all in one.</summary>
    internal Evidence? Element { get; private set; }

    /// <summary>The members of objects in the order of their first sight.</summary>
    internal List<Evidence> Members => _members ?? s_noMembers;

    /// <summary>What it is called: the member's name; of elements the list's, marked as such; null at the root.</summary>
    internal string? VoteName => Name ?? (Owner?.VoteName is { } list ? list + "[]" : null);

    /// <summary>Whether no sample shows a value: only null, marks of the converter, and what it prints for a schema without a type.</summary>
    internal bool ShowsNothing => !IsUntyped && Objects + Arrays + Booleans + Numbers.Count == 0 && Placeholders.IsEmpty && (Strings.Count == 0 || IsOnlyEmptyAmongPlaceholders);

    /// <summary>Whether all strings are empty in a body of placeholders.</summary>
    internal bool IsOnlyEmptyAmongPlaceholders => InPlaceholderBody && Strings.AreEmpty;

    /// <summary>Whether a string, number, boolean or a placeholder of such was seen.</summary>
    internal bool HasScalars => Booleans + Numbers.Count + Strings.Count > 0 || !Placeholders.IsEmpty;

    /// <summary>What was seen of a member; null if nothing was.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expected">Where it stands if the objects have the same members in the same order, as they mostly do.</param>
    [MethodImpl(Hot.Loop)]
    internal Evidence? Member(string name, int expected)
    {
        if (_members is null)
        {
            return null;
        }

        if (expected < _members.Count && _members[expected].Name == name)
        {
            return _members[expected];
        }

        if (_members.Count >= ManyMembers)
        {
            return ByName().TryGetValue(name, out var found) ? found : null;
        }

        foreach (var member in _members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The evidence of a member, which may be new.</summary>
    /// <inheritdoc cref="Member(string, int)"/>
    [MethodImpl(Hot.Loop)]
    internal Evidence MemberOrNew(string name, int expected)
    {
        if (Member(name, expected) is not { } member)
        {
            member = new Evidence(this, name);
            (_members ??= []).Add(member);
            _rarities?.ByName?.Add(name, member);
        }

        return member;
    }

    /// <summary>Makes room for the members of an object.</summary>
    internal void Expect(JsonSample.MemberSequence members) => _members ??= members.IsEmpty ? null : new List<Evidence>(members.Count);

    /// <summary>The evidence of the elements, which may be new.</summary>
    internal Evidence ElementOrNew() => Element ??= new Evidence(this, null);

    internal void KeepText(string text) => (Rare.Texts ??= []).Add(text);

    internal void AddFormat(string? format)
    {
        var formats = Rare.PlaceholderFormats ??= [];
        if (!formats.Contains(format))
        {
            formats.Add(format);
        }
    }

    internal void RecurTo(string? schema) => Rare.RecursionTo ??= schema;

    private Rarities Rare => _rarities ??= new Rarities();

    private Dictionary<string, Evidence> ByName() => Rare.ByName ??= _members!.ToDictionary(m => m.Name!, StringComparer.Ordinal);

    /// <summary>What few values have.</summary>
    private sealed class Rarities
    {
        internal Dictionary<string, Evidence>? ByName { get; set; }

        internal List<string>? Texts { get; set; }

        internal List<string?>? PlaceholderFormats { get; set; }

        internal string? RecursionTo { get; set; }
    }
}
