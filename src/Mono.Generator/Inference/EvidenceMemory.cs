using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>What the samples of each place show. A place with the same samples as before an edit shows the same.</summary>
/// <param name="earlier">What was known before the edit, or null.</param>
internal sealed class EvidenceMemory(EvidenceMemory? earlier)
{
    private readonly Dictionary<IReadOnlyList<JsonSample>, Known>? _earlier = earlier?._known;
    private readonly bool _earlierKeptTexts = earlier?._keepsTexts ?? false;
    private readonly Dictionary<IReadOnlyList<JsonSample>, Known> _known = new(SampleComparer.Instance);
    private bool _keepsTexts;

    /// <summary>Reads the samples of all places.</summary>
    internal Evidence[] Read(IReadOnlyList<SamplePlace> places, CancellationToken cancellationToken)
    {
        // Which samples hold placeholders, in the order of all; for a place that is known this is, too.
        var marks = new bool[places.Count][];
        var found = new Known?[places.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            found[i] = _earlier is not null && _earlier.TryGetValue(places[i].Samples, out var known) ? known : null;
            marks[i] = found[i]?.Marks ?? Marks(places[i].Samples);
            _keepsTexts |= Array.IndexOf(marks[i], true) >= 0;
        }

        var reader = new EvidenceReader(_keepsTexts, cancellationToken);
        var roots = new Evidence[marks.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            var known = _earlierKeptTexts == _keepsTexts ? found[i] : null;
            roots[i] = known?.Root ?? Read(reader, places[i].Samples, marks[i]);
            _known[places[i].Samples] = known ?? new Known(roots[i], marks[i]);
        }

        return roots;
    }

    private static Evidence Read(EvidenceReader reader, IReadOnlyList<JsonSample> samples, bool[] marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            reader.Add(samples[i], marks[i]);
        }

        return reader.Complete();
    }

    private static bool[] Marks(IReadOnlyList<JsonSample> samples)
    {
        var marks = new bool[samples.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = EvidenceReader.HasPlaceholder(samples[i]);
        }

        return marks;
    }

    private sealed class Known(Evidence root, bool[] marks)
    {
        internal Evidence Root { get; } = root;

        /// <summary>Which of the samples hold placeholders.</summary>
        internal bool[] Marks { get; } = marks;
    }

    private sealed class SampleComparer : IEqualityComparer<IReadOnlyList<JsonSample>>
    {
        internal static readonly SampleComparer Instance = new();

        public bool Equals(IReadOnlyList<JsonSample>? x, IReadOnlyList<JsonSample>? y) => x!.Count == y!.Count && x.SequenceEqual(y);

        public int GetHashCode(IReadOnlyList<JsonSample> obj) => obj[0].GetHashCode() ^ obj.Count;
    }
}
