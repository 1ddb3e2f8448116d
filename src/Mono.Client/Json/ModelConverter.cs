using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Client;

/// <summary>Supports a generated model in <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelConverter<T> : JsonConverter<T>
    where T : ApiModel, new()
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return ModelType<T>.Instance.Parse(Utf8.GetBytes(document.RootElement.GetRawText()));
        }
        catch (ApiJsonException exception)
        {
            // The contract of a converter: callers of JsonSerializer know no other exception.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ModelType<T>.Instance.Write(writer, value);
}
