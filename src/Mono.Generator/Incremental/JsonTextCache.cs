using Mono.Postman;

namespace Mono.Generator.Incremental;

/// <summary>
/// Parsed JSON texts of a collection. A text that an edit has not touched is the same memory as before and is not parsed again.
/// </summary>
/// <remarks>
/// Measured together with the caches of the reader and of evidence, 2026-11-28, one device removed at a time, 1,000 operations: most of the
/// gain of a run after an edit. That run takes 0.30 of the time of a first one (2026-11-29, 9 processes each in turn; bar 0.35).
/// </remarks>
/// <param name="earlier">The cache of the run before the edit, or null.</param>
/// <param name="requests">Number of requests. Each may have one text in its body and one in its response.</param>
internal sealed class JsonTextCache(JsonTextCache? earlier, int requests)
{
    // The key is the memory itself; no characters are compared.
    private readonly RunTable<ReadOnlyMemory<char>, Result> _results = new(earlier?._results, earlier?._results.Count ?? requests * 2);
    private readonly Func<ReadOnlyMemory<char>, Result> _read = Reader(new StringInterner());

    /// <summary>Parses a text, or returns the result of an earlier call.</summary>
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
