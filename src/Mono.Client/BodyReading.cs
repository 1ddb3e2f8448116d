using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mono.Client;

/// <summary>Reads bodies that are kept as bytes.</summary>
internal static class BodyReading
{
    internal static T Read<T>(ReadOnlySpan<byte> body, JsonType<T> type, bool strict) =>
        body.Length == 0 ? type.Empty : type.ReadBody(body, null, strict);

    internal static T? Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        if (type is null)
        {
            throw new ArgumentNullException(nameof(type));
        }

        try
        {
            return body.Length == 0 ? default : JsonSerializer.Deserialize(Utf8.WithoutMark(body), type);
        }
        catch (JsonException exception)
        {
            throw ApiJsonException.Of(exception);
        }
    }
}
