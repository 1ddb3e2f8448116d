namespace Mono.Generator.Inference;

/// <summary>Common properties of all strings at one path, updated string by string; the strings themselves are not kept.</summary>
internal struct StringFacts
{
    private Fact _facts;

    [Flags]
    private enum Fact : ushort
    {
        Exist = 1,
        AreSeveral = 2,
        AreEmpty = 4,
        AreTimestamps = 8,
        AreDates = 16,
        AreUuids = 32,
        AreUrns = 64,
        AreUris = 128,
        AreEmails = 256,

        // The formats that an empty string rules out.
        Formats = AreTimestamps | AreDates | AreUuids | AreUrns,
    }

    /// <summary>Whether there are any.</summary>
    internal readonly bool Exist => Has(Fact.Exist);

    /// <summary>Whether all are empty; true if there are none.</summary>
    internal readonly bool AreEmpty => !Exist || Has(Fact.AreEmpty);

    /// <summary>Whether all are ISO 8601 timestamps.</summary>
    internal readonly bool AreTimestamps => Has(Fact.AreTimestamps);

    /// <summary>Whether there are several and all are dates.</summary>
    internal readonly bool AreDates => Has(Fact.AreSeveral) && Has(Fact.AreDates);

    /// <summary>Whether all are UUIDs, plain or as URNs.</summary>
    internal readonly bool AreUuids => Has(Fact.AreUuids);

    /// <summary>Whether all are UUIDs written as URNs.</summary>
    internal readonly bool AreUrns => Has(Fact.AreUrns);

    /// <summary>Whether all but empty strings are URIs.</summary>
    internal readonly bool AreUris => Has(Fact.AreUris);

    /// <summary>Whether all but empty strings are e-mail addresses.</summary>
    internal readonly bool AreEmails => Has(Fact.AreEmails);

    internal void Add(ReadOnlySpan<char> text)
    {
        _facts |= Exist ? Fact.AreSeveral : Fact.Exist | Fact.AreEmpty | Fact.Formats | Fact.AreUris | Fact.AreEmails;
        if (text.Length == 0)
        {
            _facts &= ~Fact.Formats;
            return;
        }

        _facts &= ~Fact.AreEmpty;
        Keep(Fact.AreTimestamps, AreTimestamps && LiteralFormats.IsTimestamp(text));
        Keep(Fact.AreDates, Has(Fact.AreDates) && LiteralFormats.IsDate(text));
        Keep(Fact.AreUrns, AreUrns && LiteralFormats.IsUrn(text));
        Keep(Fact.AreUuids, AreUuids && (LiteralFormats.IsUuid(text) || LiteralFormats.IsUrn(text)));
        Keep(Fact.AreUris, AreUris && LiteralFormats.IsUri(text));
        Keep(Fact.AreEmails, AreEmails && LiteralFormats.IsEmail(text));
    }

    private readonly bool Has(Fact fact) => (_facts & fact) != 0;

    private void Keep(Fact fact, bool holds) => _facts = holds ? _facts : _facts & ~fact;
}
