using Mono.Postman;

namespace Mono.Generator.Incremental;

/// <summary>The JSON texts of a collection, each taken apart once. What an edit has left as it was is the same object as before, and is not taken apart again.</summary>
/// <param name="earlier">The texts before an edit, or null.</param>
/// <param name="requests">How many requests there are: each may have a text, and its answer another.</param>
internal sealed class JsonTextCache(JsonTextCache? earlier, int requests)
{
    // By the memory that they are in: nobody compares characters.
    private readonly RunTable<ReadOnlyMemory<char>, Result> _results = new(earlier?._results, earlier?._results.Count ?? requests * 2);
    private readonly Func<ReadOnlyMemory<char>, Result> _read = Reader(new StringInterner());

    /// <summary>Reads a text.</summary>
    /// <inheritdoc cref="JsonSampleReader.TryRead(ReadOnlyMemory{char}, StringInterner, out JsonSample, out JsonSampleError)"/>
    internal bool TryRead(ReadOnlyMemory<char> text, out JsonSample sample, out JsonSampleError? error)
    {
        var result = _results.GetOrAdd(text, _read);
        (sample, error) = (result.Sample, result.Error);
        return error is null;
    }

    private static Func<ReadOnlyMemory<char>, Result> Reader(StringInterner names) => text =>
    {
        JsonSampleReader.TryRead(text, names, out var sample, out var error);
        return new Result(sample, error);
    };

    private sealed class Result(JsonSample sample, JsonSampleError? error)
    {
        internal JsonSample Sample { get; } = sample;

        internal JsonSampleError? Error { get; } = error;
    }
}
