using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Samples of one place, with where they stand.</summary>
/// <param name="expected">About how many there will be.</param>
internal class SampleList(int expected)
{
    // Most endpoints have none of most kinds, or one: arrays that are as long as they need to be.
    private JsonSample[] _samples = [];
    private SampleOrigin?[] _origins = [];
    private int _count;

    internal IReadOnlyList<JsonSample> Samples
    {
        get
        {
            if (_samples.Length > _count)
            {
                Array.Resize(ref _samples, _count);
            }

            return _samples;
        }
    }

    /// <summary>Their type, once it is known; null before, and if there are none.</summary>
    internal TypeRef? Type { get; set; }

    /// <summary>Adds a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="origin">Where it stands; null for one that stands nowhere.</param>
    /// <returns>Where it is now.</returns>
    internal (SampleList List, int Index) Add(JsonSample sample, SampleOrigin? origin)
    {
        if (_count >= _samples.Length)
        {
            Array.Resize(ref _samples, Math.Max(expected, _count * 2));
            Array.Resize(ref _origins, _samples.Length);
        }

        _samples[_count] = sample;
        _origins[_count] = origin;
        return (this, _count++);
    }

    /// <summary>Counts a sample once more.</summary>
    internal void AddAgain(int index) => Add(_samples[index], _origins[index]);

    /// <summary>Where a sample stands; null if it stands nowhere.</summary>
    internal SampleOrigin? OriginOf(int index) => _origins[index];
}
