using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Client;

/// <summary>Makes a generated model work with <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TJson">How it is read and written.</typeparam>
public sealed class ModelConverter<TModel, TJson> : JsonConverter<TModel>
    where TModel : class
    where TJson : ModelJsonType<TModel>, new()
{
    private static readonly TJson s_type = new();

    /// <inheritdoc/>
    public override TModel? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return s_type.Parse(Utf8.GetBytes(document.RootElement.GetRawText()));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TModel value, JsonSerializerOptions options) => s_type.Write(writer, value);
}
