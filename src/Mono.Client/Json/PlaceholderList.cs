using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// A list with placeholder elements, such as <c>"&lt;integer&gt;"</c> from Postman's converter and mock servers. Their value is the
/// type's default, and they are written back unchanged.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class PlaceholderList<T>(IEnumerable<T> elements) : List<T>(elements)
{
    /// <summary>The placeholders by index.</summary>
    internal Dictionary<int, JsonElement> Placeholders { get; } = [];
}

/// <summary>A dictionary with placeholder values; compare <see cref="PlaceholderList{T}"/>.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class PlaceholderMap<T>(IDictionary<string, T> values) : Dictionary<string, T>(values, StringComparer.Ordinal)
{
    /// <summary>The placeholders by key.</summary>
    internal Dictionary<string, JsonElement> Placeholders { get; } = new(StringComparer.Ordinal);
}
