using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// A list with elements that are placeholders (<c>"&lt;integer&gt;"</c>, as Postman's converter writes them and its mocks answer): they count as the type's default and are written back as they were.
/// </summary>
/// <typeparam name="T">The elements.</typeparam>
internal sealed class PlaceholderList<T>(IEnumerable<T> elements) : List<T>(elements)
{
    /// <summary>The placeholders by index.</summary>
    internal Dictionary<int, JsonElement> Placeholders { get; } = [];
}

/// <summary>The same for the values of a dictionary.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class PlaceholderMap<T>(IDictionary<string, T> values) : Dictionary<string, T>(values, StringComparer.Ordinal)
{
    /// <summary>The placeholders by key.</summary>
    internal Dictionary<string, JsonElement> Placeholders { get; } = new(StringComparer.Ordinal);
}
