using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Client;

/// <summary>A string with known values that may have others: a service can add one at any time, and it is kept as it came.</summary>
/// <typeparam name="T">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<T>
    where T : struct
{
    /// <summary>The value as it stands in JSON and URLs.</summary>
    string Value { get; }

    /// <summary>Makes one of a value, known or not.</summary>
    /// <param name="value">The value.</param>
    T Create(string value);
}

/// <summary>Makes an open enum work with <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        default(T).Create(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("Expected a string."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
