namespace Mono.Generator.Inference;

/// <summary>Kind of text that only few paths have.</summary>
/// <remarks>
/// The texts of a path are sorted by kind. Strings are many and come last, so that a search for the other kinds skips them.
/// </remarks>
internal enum EvidenceExtraKind : byte
{
    /// <summary>The name of the schema that a circular reference means.</summary>
    Recursion,

    /// <summary>The format that a string placeholder names; null for a plain string.</summary>
    PlaceholderFormat,

    /// <summary>A string value.</summary>
    Text,
}

/// <summary>Texts of one kind at a path, the last added first.</summary>
/// <param name="extras">The texts of all paths.</param>
/// <param name="first">The index of the first text of the path; 0 if it has none.</param>
/// <param name="kind">The kind.</param>
internal readonly struct EvidenceExtras(EvidenceTree.EvidenceExtra[] extras, int first, EvidenceExtraKind kind)
{
    /// <summary>The first text; null if there is none.</summary>
    internal string? First
    {
        get
        {
            var all = GetEnumerator();
            return all.MoveNext() ? all.Current : null;
        }
    }

    /// <summary>Whether a text is among them.</summary>
    internal bool Contains(string? wanted)
    {
        foreach (var text in this)
        {
            if (text == wanted)
            {
                return true;
            }
        }

        return false;
    }

    public Enumerator GetEnumerator() => new(extras, first, kind);

    /// <summary>Enumerates the texts without an allocation.</summary>
    internal struct Enumerator(EvidenceTree.EvidenceExtra[] extras, int next, EvidenceExtraKind kind)
    {
        private int _next = next;

        public string? Current { get; private set; }

        public bool MoveNext()
        {
            while (_next != 0 && extras[_next].Kind < kind)
            {
                _next = extras[_next].Next;
            }

            if (_next == 0 || extras[_next].Kind != kind)
            {
                return false;
            }

            Current = extras[_next].Text;
            _next = extras[_next].Next;
            return true;
        }
    }
}
