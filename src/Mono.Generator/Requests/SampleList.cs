using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Samples of one body or response, with their origins.</summary>
/// <param name="expected">The expected number of samples.</param>
internal class SampleList(int expected)
{
    // Most endpoints have no sample or one of a kind, so the arrays begin empty and grow exactly.
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

    /// <summary>The type of the samples; null until it is inferred, and if there are none.</summary>
    internal TypeRef? Type { get; set; }

    /// <summary>Adds a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="origin">The origin; null for a sample of a schema.</param>
    /// <returns>The place of the sample.</returns>
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

    /// <summary>Adds a sample a second time.</summary>
    internal void AddAgain(int index) => Add(_samples[index], _origins[index]);

    /// <summary>Returns the origin of a sample; null for a sample of a schema.</summary>
    internal SampleOrigin? OriginOf(int index) => _origins[index];
}
