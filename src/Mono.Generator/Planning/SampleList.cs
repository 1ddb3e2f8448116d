using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>Samples of one place, with where they stand.</summary>
internal sealed class SampleList
{
    // Most endpoints have none of most kinds.
    private List<JsonSample>? _samples;
    private List<SampleOrigin?>? _origins;

    internal IReadOnlyList<JsonSample> Samples => _samples is null ? [] : _samples;

    /// <summary>Their type, once it is known; null before, and if there are none.</summary>
    internal TypeRef? Type { get; set; }

    /// <summary>Adds a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="origin">Where it stands; null for one that stands nowhere.</param>
    /// <returns>Where it is now.</returns>
    internal (SampleList List, int Index) Add(JsonSample sample, SampleOrigin? origin)
    {
        (_samples ??= new List<JsonSample>(1)).Add(sample);
        (_origins ??= new List<SampleOrigin?>(1)).Add(origin);
        return (this, _samples.Count - 1);
    }

    /// <summary>Counts a sample once more.</summary>
    internal void AddAgain(int index) => Add(_samples![index], _origins![index]);

    /// <summary>Where a sample stands; null if it stands nowhere.</summary>
    internal SampleOrigin? OriginOf(int index) => _origins![index];
}
