using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Everything that the samples show at one JSON path: the union from which a type is decided. Nothing is decided here.</summary>
internal sealed class Evidence
{
    // From so many members on they are looked up and not gone through.
    private const int ManyMembers = 16;

    // Most values are scalars that show one thing: what is not needed is not made.
    private List<Evidence>? _members;
    private Dictionary<string, Evidence>? _byName;
    private TextList _strings;
    private TextList _numbers;
    private List<string?>? _placeholderFormats;
    private TypeKinds _placeholders;
    private string? _voteName;

    internal Evidence(Evidence? owner, string? name)
    {
        Owner = owner;
        Name = name;
    }

    /// <summary>The object or array that this value is in; null at the root.</summary>
    internal Evidence? Owner { get; }

    /// <summary>The member's name; null for elements and roots.</summary>
    internal string? Name { get; }

    /// <summary>Strings that are no placeholders.</summary>
    internal TextList Strings => _strings;

    /// <summary>Number literals as written.</summary>
    internal TextList Numbers => _numbers;

    /// <summary>The types that placeholders say.</summary>
    internal TypeKinds Placeholders => _placeholders;

    /// <summary>The formats that placeholders of strings say, each once; null for a plain string.</summary>
    internal List<string?> PlaceholderFormats => _placeholderFormats ?? s_noFormats;

    /// <summary>How many values were seen, nulls too.</summary>
    internal int Count { get; private set; }

    internal int Booleans { get; private set; }

    internal int Nulls { get; private set; }

    internal int Objects { get; private set; }

    internal int Arrays { get; private set; }

    /// <summary>Whether the schema has no type, or several.</summary>
    internal bool IsUntyped { get; private set; }

    /// <summary>How often the converter went no deeper, which says nothing about the type.</summary>
    internal int Marks { get; private set; }

    /// <summary>The name of the schema that the converter found to be recursive here; null if none.</summary>
    internal string? RecursionTo { get; private set; }

    /// <summary>Whether a sample that this was seen in holds placeholders: then a literal is an exception and not an example.</summary>
    internal bool InPlaceholderBody { get; private set; }

    /// <summary>The members of objects in the order of their first sight.</summary>
    internal List<Evidence> Members => _members ?? s_noMembers;

    /// <summary>What it is called: the member's name; of elements the list's, marked as such; null at the root.</summary>
    internal string? VoteName => Name ?? (_voteName ??= Owner?.VoteName is { } list ? list + "[]" : null);

    /// <summary>Whether no sample shows a value: only null, marks of the converter, and what it prints for a schema without a type.</summary>
    internal bool ShowsNothing =>
        !IsUntyped && Objects + Arrays + Booleans == 0 && _numbers.Count == 0 && _placeholders.IsEmpty && (_strings.Count == 0 || IsOnlyEmptyAmongPlaceholders);

    /// <summary>Whether all strings are empty in a body of placeholders.</summary>
    internal bool IsOnlyEmptyAmongPlaceholders => InPlaceholderBody && _strings.All(static s => s.Length == 0);

    /// <summary>Whether a string, number, boolean or a placeholder of such was seen.</summary>
    internal bool HasScalars => Booleans > 0 || _numbers.Count > 0 || _strings.Count > 0 || !_placeholders.IsEmpty;

    /// <summary>The elements of arrays, all in one.</summary>
    internal Evidence? Element { get; private set; }

    private static readonly List<Evidence> s_noMembers = [];
    private static readonly List<string?> s_noFormats = [];

    /// <summary>What was seen of a member; null if nothing was.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expected">Where it stands if the objects have the same members in the same order, as they mostly do.</param>
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

        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out var found) ? found : null;
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

    internal void Add(JsonSample sample, bool inPlaceholderBody, CancellationToken cancellationToken)
    {
        InPlaceholderBody |= inPlaceholderBody;
        Count++;
        switch (sample.Kind)
        {
            case JsonSampleKind.Null:
                Nulls++;
                break;
            case JsonSampleKind.True or JsonSampleKind.False:
                Booleans++;
                break;
            case JsonSampleKind.Number:
                _numbers.Add(sample.Text!);
                break;
            case JsonSampleKind.String:
                AddString(sample.Text!);
                break;
            case JsonSampleKind.Array:
                Arrays++;
                foreach (var element in sample.Elements)
                {
                    (Element ??= new Evidence(this, null)).Add(element, inPlaceholderBody, cancellationToken);
                }

                break;
            case JsonSampleKind.Object:
                cancellationToken.ThrowIfCancellationRequested();
                AddObject(sample, inPlaceholderBody, cancellationToken);
                break;
        }
    }

    private void AddString(string text)
    {
        if (PlaceholderGrammar.Read(text) is not { } placeholder)
        {
            if (ConverterMarks.IsMarkText(text))
            {
                Marks++;
            }
            else if (ConverterMarks.IsUntypedText(text))
            {
                IsUntyped = true;
            }
            else
            {
                _strings.Add(text);
            }

            return;
        }

        if (placeholder.IsNullable)
        {
            Nulls++;
        }

        switch (placeholder.Kind)
        {
            case null:
                break;
            case Planning.TypeKind.List:
                Arrays++;
                break;
            case Planning.TypeKind.Map:
                Objects++;
                break;
            case Planning.TypeKind.Any:
                IsUntyped = true;
                break;
            case Planning.TypeKind.String:
                _placeholders.Add(Planning.TypeKind.String);
                _placeholderFormats ??= [];
                if (!_placeholderFormats.Contains(placeholder.Format))
                {
                    _placeholderFormats.Add(placeholder.Format);
                }

                break;
            case { } kind:
                _placeholders.Add(kind);
                break;
        }
    }

    private void AddObject(JsonSample sample, bool inPlaceholderBody, CancellationToken cancellationToken)
    {
        if (ConverterMarks.IsMark(sample, out var schema))
        {
            RecursionTo ??= schema;
            Marks++;
            return;
        }

        if (ConverterMarks.IsLeakedSchema(sample))
        {
            IsUntyped = true;
            return;
        }

        Objects++;
        var expected = 0;
        foreach (var member in sample.Members)
        {
            if (Member(member.Name, expected++) is not { } evidence)
            {
                AddMember(evidence = new Evidence(this, member.Name));
            }

            evidence.Add(member.Value, inPlaceholderBody, cancellationToken);
        }
    }

    private void AddMember(Evidence member)
    {
        (_members ??= []).Add(member);
        if (_byName is null && _members.Count == ManyMembers)
        {
            _byName = new Dictionary<string, Evidence>(ManyMembers * 2, StringComparer.Ordinal);
            foreach (var known in _members)
            {
                _byName.Add(known.Name!, known);
            }
        }
        else
        {
            _byName?.Add(member.Name!, member);
        }
    }
}
