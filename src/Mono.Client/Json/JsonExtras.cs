using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// Data that a model keeps besides its properties, so that nothing of a response is lost: unknown members, values that do not
/// fit, and which members were an explicit null.
/// </summary>
internal struct JsonExtras
{
    private ulong _nulls;
    private HashSet<int>? _moreNulls;
    private Dictionary<string, JsonElement>? _members;

    /// <summary>The members by their JSON names; created at the first access.</summary>
    public IDictionary<string, JsonElement> Members => _members ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    internal void Add(string name, JsonElement value) => Members[name] = value;

    internal void SetNull(int index)
    {
        if (index < 64)
        {
            _nulls |= 1UL << index;
        }
        else
        {
            (_moreNulls ??= []).Add(index);
        }
    }

    /// <summary>Writes the replacement for a property that is null: a value that did not fit, an explicit null, or nothing.</summary>
    internal readonly void WriteInstead(Utf8JsonWriter writer, JsonNames names, int index)
    {
        if (_members is not null && _members.TryGetValue(names[index], out var element))
        {
            WriteElement(writer, names.Encoded(index), element);
        }
        else if (index < 64 ? (_nulls & (1UL << index)) != 0 : _moreNulls is not null && _moreNulls.Contains(index))
        {
            writer.WriteNull(names.Encoded(index));
        }
    }

    /// <summary>Writes the members without a property in the model.</summary>
    internal readonly void WriteRest(Utf8JsonWriter writer, JsonNames names)
    {
        if (_members is null)
        {
            return;
        }

        foreach (var member in _members)
        {
            if (names.Find(member.Key) < 0)
            {
                WriteElement(
                    writer,
                    JsonEncodedText.Encode(member.Key, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping),
                    member.Value);
            }
        }
    }

    // An element without a value counts as null.
    private static void WriteElement(Utf8JsonWriter writer, JsonEncodedText name, JsonElement element)
    {
        writer.WritePropertyName(name);
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
