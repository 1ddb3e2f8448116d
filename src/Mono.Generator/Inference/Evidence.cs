using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Everything that the samples show at one JSON path: the union from which a type is decided. Nothing is decided here.</summary>
internal sealed class Evidence
{
    private readonly List<KeyValuePair<string, Evidence>> _members = [];
    private readonly Dictionary<string, Evidence> _byName = new(StringComparer.Ordinal);

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
    internal List<string> Strings { get; } = [];

    /// <summary>Number literals as written.</summary>
    internal List<string> Numbers { get; } = [];

    /// <summary>The types that placeholders say.</summary>
    internal HashSet<Planning.TypeKind> Placeholders { get; } = [];

    internal int Booleans { get; private set; }

    internal int Nulls { get; private set; }

    internal int Objects { get; private set; }

    internal int Arrays { get; private set; }

    /// <summary>Whether the value may be anything: the converter said so, or could not say.</summary>
    internal bool IsUnknown { get; private set; }

    /// <summary>The name of the schema that the converter found to be recursive here; null if none.</summary>
    internal string? RecursionTo { get; private set; }

    /// <summary>Whether a sample that this was seen in holds placeholders: then a literal is an exception and not an example.</summary>
    internal bool InPlaceholderBody { get; private set; }

    /// <summary>The members of objects in the order of their first sight.</summary>
    internal IReadOnlyList<KeyValuePair<string, Evidence>> Members => _members;

    /// <summary>The elements of arrays, all in one.</summary>
    internal Evidence? Element { get; private set; }

    internal void Add(JsonSample sample, bool inPlaceholderBody, CancellationToken cancellationToken)
    {
        InPlaceholderBody |= inPlaceholderBody;
        switch (sample.Kind)
        {
            case JsonSampleKind.Null:
                Nulls++;
                break;
            case JsonSampleKind.True or JsonSampleKind.False:
                Booleans++;
                break;
            case JsonSampleKind.Number:
                Numbers.Add(sample.Text!);
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
        if (!PlaceholderGrammar.TryRead(text, out var kind, out var isNull))
        {
            if (ConverterMarks.IsUnknownText(text))
            {
                IsUnknown = true;
            }
            else
            {
                Strings.Add(text);
            }

            return;
        }

        if (isNull)
        {
            Nulls++;
        }

        switch (kind)
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
                IsUnknown = true;
                break;
            default:
                Placeholders.Add(kind.Value);
                break;
        }
    }

    private void AddObject(JsonSample sample, bool inPlaceholderBody, CancellationToken cancellationToken)
    {
        if (ConverterMarks.IsMark(sample, out var schema))
        {
            RecursionTo ??= schema;
            IsUnknown |= schema is null;
            return;
        }

        if (ConverterMarks.IsLeakedSchema(sample))
        {
            IsUnknown = true;
            return;
        }

        Objects++;
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
