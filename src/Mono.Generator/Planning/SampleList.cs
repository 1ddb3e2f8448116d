using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Samples of one place, with where they stand.</summary>
internal sealed class SampleList
{
    private readonly List<JsonSample> _samples = [];
    private readonly List<SampleOrigin?> _origins = [];

    internal IReadOnlyList<JsonSample> Samples => _samples;

    /// <summary>Adds a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="origin">Where it stands; null for one that stands nowhere.</param>
    internal void Add(JsonSample sample, SampleOrigin? origin)
    {
        _samples.Add(sample);
        _origins.Add(origin);
    }

    /// <summary>Where a sample stands; null if it stands nowhere.</summary>
    internal SampleOrigin? OriginOf(int index) => _origins[index];
}
