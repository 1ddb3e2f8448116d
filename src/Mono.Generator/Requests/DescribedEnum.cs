namespace Mono.Generator.Requests;

/// <summary>A parameter whose description lists its values.</summary>
/// <param name="Key">The name of the parameter.</param>
/// <param name="Values">The values.</param>
internal sealed record DescribedEnum(string Key, IReadOnlyList<string> Values);
