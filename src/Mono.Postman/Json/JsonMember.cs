namespace Mono.Postman;

/// <summary>A member of a JSON object.</summary>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
public readonly struct JsonMember(string name, JsonSample value)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public JsonSample Value { get; } = value;
}
