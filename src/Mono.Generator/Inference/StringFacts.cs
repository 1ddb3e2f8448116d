using System.Runtime.CompilerServices;

namespace Mono.Generator.Inference;

/// <summary>What all strings at one place have in common. The strings themselves are not kept: there are as many as there are values in a collection.</summary>
internal struct StringFacts
{
    private bool _areEmpty;
    private bool _areTimestamps;
    private bool _areDates;
    private bool _areUuids;
    private bool _areUrns;
    private bool _areUris;
    private bool _areEmails;

    internal int Count { get; private set; }

    /// <summary>Whether all are empty, which they are where there are none.</summary>
    internal readonly bool AreEmpty => Count == 0 || _areEmpty;

    internal readonly bool AreTimestamps => Count > 0 && _areTimestamps;

    internal readonly bool AreDates => Count > 0 && _areDates;

    /// <summary>Whether all are UUIDs, as such or as URNs.</summary>
    internal readonly bool AreUuids => Count > 0 && _areUuids;

    /// <summary>Whether all are UUIDs as URNs.</summary>
    internal readonly bool AreUrns => Count > 0 && _areUrns;

    /// <summary>Whether all that are not empty are URIs.</summary>
    internal readonly bool AreUris => _areUris;

    /// <summary>Whether all that are not empty are e-mail addresses.</summary>
    internal readonly bool AreEmails => _areEmails;

    [MethodImpl(Hot.Loop)]
    internal void Add(ReadOnlySpan<char> text)
    {
        if (Count++ == 0)
        {
            _areEmpty = _areTimestamps = _areDates = _areUuids = _areUrns = _areUris = _areEmails = true;
        }

        if (text.Length == 0)
        {
            _areTimestamps = _areDates = _areUuids = _areUrns = false;
            return;
        }

        _areEmpty = false;
        _areTimestamps = _areTimestamps && LiteralFormats.IsTimestamp(text);
        _areDates = _areDates && LiteralFormats.IsDate(text);
        _areUrns = _areUrns && LiteralFormats.IsUrn(text);
        _areUuids = _areUuids && (LiteralFormats.IsUuid(text) || LiteralFormats.IsUrn(text));
        _areUris = _areUris && LiteralFormats.IsUri(text);
        _areEmails = _areEmails && LiteralFormats.IsEmail(text);
    }
}
