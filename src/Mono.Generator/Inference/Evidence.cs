using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Everything that the samples show at one JSON path: the union from which a type is decided. Nothing is decided here.</summary>
internal sealed class Evidence
{
    // Most values are scalars that show one thing: what is not needed is not made.
    private List<KeyValuePair<string, Evidence>>? _members;
    private Dictionary<string, Evidence>? _byName;
    private List<string>? _strings;
    private List<string>? _numbers;
    private HashSet<string?>? _placeholderFormats;
    private TypeKinds _placeholders;
    private string? _voteName;
    private string? _qualifiedVoteName;

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
    internal IReadOnlyList<string> Strings => _strings ?? (IReadOnlyList<string>)[];

    /// <summary>Number literals as written.</summary>
    internal IReadOnlyList<string> Numbers => _numbers ?? (IReadOnlyList<string>)[];

    /// <summary>The types that placeholders say.</summary>
    internal TypeKinds Placeholders => _placeholders;

    /// <summary>The formats that placeholders of strings say; null for a plain string.</summary>
    internal IReadOnlyCollection<string?> PlaceholderFormats => _placeholderFormats ?? (IReadOnlyCollection<string?>)[];

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
    internal IReadOnlyList<KeyValuePair<string, Evidence>> Members => _members ?? (IReadOnlyList<KeyValuePair<string, Evidence>>)[];

    /// <summary>What namesakes are found by: the member's name; of elements the list's, marked as such; null at the root.</summary>
    internal string? VoteName => Name ?? (_voteName ??= Owner?.VoteName is { } list ? list + "[]" : null);

    /// <summary>The same with the name of the object around it; null where there is none.</summary>
    internal string? QualifiedVoteName => _qualifiedVoteName ??=
        Name is not null && Owner?.VoteName is { } owner ? owner + "." + Name : Name is null ? Owner?.QualifiedVoteName is { } list ? list + "[]" : null : null;

    /// <summary>Whether no sample shows a value: only null, marks of the converter, and what it prints for a schema without a type.</summary>
    internal bool ShowsNothing =>
        !IsUntyped && Objects + Arrays + Booleans == 0 && _numbers is null && _placeholders.IsEmpty && (_strings is null || IsOnlyEmptyAmongPlaceholders);

    /// <summary>Whether all strings are empty in a body of placeholders.</summary>
    internal bool IsOnlyEmptyAmongPlaceholders => InPlaceholderBody && (_strings is null || _strings.TrueForAll(s => s.Length == 0));

    /// <summary>Whether a string, number, boolean or a placeholder of such was seen.</summary>
    internal bool HasScalars => Booleans > 0 || _numbers is not null || _strings is not null || !_placeholders.IsEmpty;

    /// <summary>The elements of arrays, all in one.</summary>
    internal Evidence? Element { get; private set; }

    /// <summary>What was seen of a member; null if nothing was.</summary>
    internal Evidence? Member(string name) => _byName is not null && _byName.TryGetValue(name, out var member) ? member : null;

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
                (_numbers ??= []).Add(sample.Text!);
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
                (_strings ??= []).Add(text);
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
                (_placeholderFormats ??= []).Add(placeholder.Format);
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
        _members ??= new List<KeyValuePair<string, Evidence>>(sample.Members.Count);
        _byName ??= new Dictionary<string, Evidence>(sample.Members.Count, StringComparer.Ordinal);
        foreach (var member in sample.Members)
        {
            if (!_byName.TryGetValue(member.Key, out var evidence))
            {
                evidence = new Evidence(this, member.Key);
                _byName.Add(member.Key, evidence);
                _members.Add(new KeyValuePair<string, Evidence>(member.Key, evidence));
            }

            evidence.Add(member.Value, inPlaceholderBody, cancellationToken);
        }
    }
}
