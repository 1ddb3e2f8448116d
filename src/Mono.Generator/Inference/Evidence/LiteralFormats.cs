using System.Runtime.CompilerServices;
using Mono.Generator.Model;

namespace Mono.Generator.Inference;

/// <summary>Pass: recognises formats of literal strings.</summary>
/// <remarks>
/// All samples must have the format, and must be written back unchanged: a full ISO 8601 timestamp, a full date that occurs at least twice,
/// a UUID in small letters with dashes (and <c>urn:uuid:…</c> beside such, since the converter generates either). Evidence: without it
/// the formats of concrete examples are lost and the share of fully right body types falls by 21 points; digits in quotes stay strings
/// (99 % are ids).
/// </remarks>
internal static class LiteralFormats
{
    /// <summary>Returns the kind of strings by their format.</summary>
    /// <param name="strings">Facts about all strings.</param>
    /// <param name="isInvented">Whether the converter generated the strings; it writes some UUIDs as URNs.</param>
    internal static ValueKind KindOf(StringFacts strings, bool isInvented) =>
        strings.AreTimestamps ? ValueKind.DateTime
        : strings.AreDates ? ValueKind.Date
        : strings.AreUuids && (isInvented || !strings.AreUrns) ? ValueKind.Uuid
        : ValueKind.String;

    /// <summary>
    /// Returns the format of strings that stay <c>string</c> in C#, if all samples have it. Empty strings have every format.
    /// </summary>
    internal static string? FormatOf(IReadOnlyList<Evidence> sources)
    {
        string? format = null;
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            foreach (var placeholder in source.PlaceholderFormats)
            {
                if (placeholder is null || (format is not null && format != placeholder))
                {
                    return null;
                }

                format = placeholder;
            }

            if (source.Strings.AreEmpty)
            {
                continue;
            }

            format ??= source.Strings.AreUris ? "uri" : "email";
            if (!Have(source.Strings, format))
            {
                return null;
            }
        }

        return format;
    }

    // Other formats occur in placeholders only and are not verified.
    private static bool Have(StringFacts strings, string format) => format switch
    {
        "uri" => strings.AreUris,
        "email" => strings.AreEmails,
        _ => true,
    };

    /// <summary>Whether a text is an RFC 3986 URI with an authority, of valid characters. A URI template is not.</summary>
    [MethodImpl(Hot.Loop)]
    internal static bool IsUri(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://".AsSpan());
        if (scheme <= 1 || text.Length <= scheme + 3)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isInvalid = i < scheme
                ? c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '+' or '-' or '.')
                : c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}';
            if (isInvalid)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text has one <c>@</c>, a dot behind it, and no characters that are invalid in an address.</summary>
    internal static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at <= 0 || text.Slice(at + 1).IndexOf('@') >= 0 || text.Slice(at).IndexOf('.') <= 1 || text[text.Length - 1] == '.')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '/' or '<' or '>' or ',')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is a valid date in the form <c>yyyy-MM-dd</c>.</summary>
    internal static bool IsDate(ReadOnlySpan<char> text) => text.Length == 10 && IsDateAt(text);

    /// <summary>Whether a text is a UUID with dashes in small letters, which is written back unchanged.</summary>
    internal static bool IsUuid(ReadOnlySpan<char> text) => IsUuidOfAnyCase(text) && !HasCapital(text);

    /// <summary>Whether a text is a UUID as a URN (RFC 9562, section 4).</summary>
    internal static bool IsUrn(ReadOnlySpan<char> text) => text.StartsWith("urn:uuid:".AsSpan()) && IsUuid(text.Slice(9));

    internal static bool IsUuidOfAnyCase(ReadOnlySpan<char> text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < 36; i++)
        {
            var isDash = i is 8 or 13 or 18 or 23;
            if (isDash ? text[i] != '-' : text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'F')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text is a valid timestamp in the form <c>yyyy-MM-ddTHH:mm:ss[.f{1,7}][Z|±HH:mm|±HHmm]</c>.</summary>
    internal static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        if (text.Length < 19 || !IsDateAt(text) || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':' ||
            Number(text, 11, 2) is not (>= 0 and < 24)
                || Number(text, 14, 2) is not (>= 0 and < 60)
                || Number(text, 17, 2) is not (>= 0 and < 60))
        {
            return false;
        }

        var at = 19;
        if (at < text.Length && text[at] == '.')
        {
            var start = ++at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }

            if (at - start is < 1 or > 7)
            {
                return false;
            }
        }

        var rest = text.Length - at;
        return rest == 0 || (rest == 1 && text[at] == 'Z') || (text[at] is '+' or '-' && IsOffset(text.Slice(at + 1)));
    }

    // HH:mm or HHmm, at most 14:00.
    private static bool IsOffset(ReadOnlySpan<char> text) =>
        Number(text, 0, 2) is >= 0 and <= 14 and var hours &&
        ((text.Length == 5 && text[2] == ':' && Number(text, 3, 2) is >= 0 and < 60) ||
            (text.Length == 4 && Number(text, 2, 2) is >= 0 and < 60)) &&
        (hours < 14 || text.EndsWith("00".AsSpan()));

    // The first and the last year are excluded: with an offset they may exceed the range of DateTimeOffset.
    private static bool IsDateAt(ReadOnlySpan<char> text) =>
        text[4] == '-' && text[7] == '-' && Number(text, 0, 4) is var year and > 1 and < 9999 &&
        Number(text, 5, 2) is var month and >= 1 and <= 12 &&
        Number(text, 8, 2) is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<char> text, int at, int count)
    {
        if (at + count > text.Length)
        {
            return -1;
        }

        var value = 0;
        for (var i = at; i < at + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            value = (value * 10) + text[i] - '0';
        }

        return value;
    }
}
