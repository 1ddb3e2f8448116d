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
    /// <returns>Where it is now.</returns>
    internal (SampleList List, int Index) Add(JsonSample sample, SampleOrigin? origin)
    {
        _samples.Add(sample);
        _origins.Add(origin);
        return (this, _samples.Count - 1);
    }

    /// <summary>Counts a sample once more.</summary>
    internal void AddAgain(int index) => Add(_samples[index], _origins[index]);

    /// <summary>Where a sample stands; null if it stands nowhere.</summary>
    internal SampleOrigin? OriginOf(int index) => _origins[index];
}
