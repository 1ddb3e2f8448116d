using Mono.Postman;

namespace Mono.Generator.Incremental;

/// <summary>The JSON texts of a collection, each taken apart once. What an edit has left as it was is the same object as before, and is not taken apart again.</summary>
/// <param name="earlier">The texts before an edit, or null.</param>
/// <param name="requests">How many requests there are: each may have a text, and its answer another.</param>
internal sealed class JsonTextCache(JsonTextCache? earlier, int requests)
{
    // By the memory that they are in: nobody compares characters.
    private readonly Dictionary<ReadOnlyMemory<char>, Result>? _earlier = earlier?._results;
    private readonly Dictionary<ReadOnlyMemory<char>, Result> _results = new(earlier?._results.Count ?? requests * 2);
    private readonly StringInterner _names = new();

    /// <summary>Reads a text.</summary>
    /// <inheritdoc cref="JsonSampleReader.TryRead(ReadOnlyMemory{char}, StringInterner, out JsonSample, out JsonSampleError)"/>
    internal bool TryRead(ReadOnlyMemory<char> text, out JsonSample sample, out JsonSampleError? error)
    {
        if (!_results.TryGetValue(text, out var result))
        {
            if (_earlier is null || !_earlier.TryGetValue(text, out result))
            {
                JsonSampleReader.TryRead(text, _names, out sample, out error);
                result = new Result(sample, error);
            }

            _results.Add(text, result);
        }

        (sample, error) = (result.Sample, result.Error);
        return error is null;
    }

    private sealed class Result(JsonSample sample, JsonSampleError? error)
    {
        internal JsonSample Sample { get; } = sample;

        internal JsonSampleError? Error { get; } = error;
    }
}
