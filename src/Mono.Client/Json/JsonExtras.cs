using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// What a model keeps beside its properties, so that nothing of an answer is lost: members it does not know, values that do not fit,
/// and which members were an explicit null.
/// </summary>
internal struct JsonExtras
{
    private ulong _nulls;
    private HashSet<int>? _moreNulls;
    private Dictionary<string, JsonElement>? _members;

    /// <summary>The members by their JSON names; made when first asked for.</summary>
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

    /// <summary>Writes what stands in for a property that is null: a value that did not fit, an explicit null, or nothing.</summary>
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

    /// <summary>Writes the members that the model has no property for.</summary>
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
                WriteElement(writer, JsonEncodedText.Encode(member.Key, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping), member.Value);
            }
        }
    }

    // An element that was never given a value stands for null.
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
