namespace Mono.Generator.Inference;

/// <summary>What few paths have. Of what there is once or in few forms nobody goes through the many strings: these come last.</summary>
internal enum EvidenceExtraKind : byte
{
    /// <summary>The schema that comes again.</summary>
    Recursion,

    /// <summary>The format that a placeholder of a string says; null for a plain string.</summary>
    PlaceholderFormat,

    /// <summary>A string itself.</summary>
    Text,
}

/// <summary>The texts of one kind that a path has, the last one first.</summary>
/// <param name="extras">What all paths have.</param>
/// <param name="first">The path's first one; 0: it has none.</param>
/// <param name="kind">The kind.</param>
internal readonly struct EvidenceExtras(EvidenceTree.EvidenceExtra[] extras, int first, EvidenceExtraKind kind)
{
    /// <summary>The first; null if there is none.</summary>
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

    /// <summary>Goes through the texts.</summary>
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
