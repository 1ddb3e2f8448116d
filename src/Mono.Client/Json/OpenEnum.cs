using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Client;

/// <summary>A string with known values and possibly others, which are kept, because a service can add one at any time.</summary>
/// <typeparam name="T">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<T>
    where T : struct
{
    /// <summary>The value as written in JSON and URLs.</summary>
    string Value { get; }

    /// <summary>Creates an instance from a known or unknown value.</summary>
    /// <param name="value">The value.</param>
    T Create(string value);
}

/// <summary>Supports an open enum in <see cref="JsonSerializer"/>.</summary>
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
