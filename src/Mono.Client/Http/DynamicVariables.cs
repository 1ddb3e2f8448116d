using System.Globalization;

namespace Mono.Client;

/// <summary>Postman's dynamic variables, which have a fresh value at each use.</summary>
internal static class DynamicVariables
{
    /// <summary>A fresh value; null if the name is none of these.</summary>
    internal static string? Create(string name) => name switch
    {
        "$guid" or "$randomUUID" => Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture),
        "$timestamp" => ((long)Math.Round((DateTimeOffset.UtcNow - new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds)).ToString(CultureInfo.InvariantCulture),
        "$isoTimestamp" => DateTimeOffset.UtcNow.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'", CultureInfo.InvariantCulture),
        "$randomInt" => Next(1001).ToString(CultureInfo.InvariantCulture),
        "$randomBoolean" => Next(2) == 0 ? "false" : "true",
        _ => null,
    };

    private static int Next(int end)
    {
#if NET8_0_OR_GREATER
        return Random.Shared.Next(end);
#else
        return Math.Abs(Guid.NewGuid().GetHashCode() % end);
#endif
    }
}
