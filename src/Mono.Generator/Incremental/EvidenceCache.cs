using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Incremental;

/// <summary>What the samples of each place show. Places with the same samples, at once or before and after an edit, show the same, and share one tree.</summary>
/// <param name="earlier">What was known before the edit, or null.</param>
/// <param name="expected">Number of places.</param>
internal sealed class EvidenceCache(EvidenceCache? earlier, int expected)
{
    private static readonly bool[] s_marked = [true];
    private static readonly bool[] s_unmarked = [false];

    private readonly bool _earlierKeptTexts = earlier?._keepsTexts ?? false;
    private readonly RunTable<IReadOnlyList<JsonSample>, Known> _known = new(earlier?._known, expected, SampleComparer.Instance);
    private bool _keepsTexts;

    /// <summary>Reads the samples of all places.</summary>
    internal Evidence[] Read(IReadOnlyList<SamplePlace> places, CancellationToken cancellationToken)
    {
        var found = new Known[places.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var samples = places[i].Samples;
            if (!_known.TryGet(samples, out found[i]))
            {
                found[i] = _known.TryGetEarlier(samples, out var known) ? new Known(known) : new Known(Marks(samples));
                _known.Add(samples, found[i]);
                _keepsTexts |= Array.IndexOf(found[i].Marks, true) >= 0;
            }
        }

        if (_keepsTexts != _earlierKeptTexts)
        {
            foreach (var known in found)
            {
                known.Root = null;
            }
        }

        var reader = new EvidenceReader(_keepsTexts, cancellationToken);
        var roots = new Evidence[found.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = found[i].Root ??= reader.Read(places[i].Samples, found[i].Marks);
        }

        return roots;
    }

    // Most places have one sample.
    private static bool[] Marks(IReadOnlyList<JsonSample> samples)
    {
        if (samples.Count == 1)
        {
            return EvidenceReader.HasPlaceholder(samples[0]) ? s_marked : s_unmarked;
        }

        var marks = new bool[samples.Count];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = EvidenceReader.HasPlaceholder(samples[i]);
        }

        return marks;
    }

    private sealed class Known(bool[] marks)
    {
        internal Known(Known earlier)
            : this(earlier.Marks) => Root = earlier.Root;

        internal Evidence? Root { get; set; }

        /// <summary>Which of the samples hold placeholders.</summary>
        internal bool[] Marks { get; } = marks;
    }

    private sealed class SampleComparer : IEqualityComparer<IReadOnlyList<JsonSample>>
    {
        internal static readonly SampleComparer Instance = new();

        public bool Equals(IReadOnlyList<JsonSample>? x, IReadOnlyList<JsonSample>? y) => Lists.AreEqual(x!, y!);

        public int GetHashCode(IReadOnlyList<JsonSample> obj) => obj[0].GetHashCode() ^ obj.Count;
    }
}
