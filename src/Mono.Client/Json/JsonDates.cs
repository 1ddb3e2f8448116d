using System.Globalization;

namespace Mono.Client;

/// <summary>Reads dates in the forms that services send, and writes them by RFC 3339.</summary>
internal static class JsonDates
{
    /// <summary>
    /// Reads <c>yyyy-MM-dd</c> with an optional time after <c>T</c> or a blank, fraction (cut to 100 ns) and offset (default UTC).
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryDigits(text, 0, 4, out var year)
            || !Is(text, 4, '-')
            || !TryDigits(text, 5, 2, out var month)
            || !Is(text, 7, '-')
            || !TryDigits(text, 8, 2, out var day))
        {
            return false;
        }

        long ticks = 0;
        var offset = 0;
        if (text.Length > 10)
        {
            if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ')
                || !TryTime(text.Slice(11), out ticks, out var used)
                || !TryOffset(text.Slice(11 + used), out offset))
            {
                return false;
            }
        }

        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var local = new DateTime(year, month, day).Ticks + ticks;
        var utc = local - (offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks || local > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, TimeSpan.FromMinutes(offset));
        return true;
    }

#if NET8_0_OR_GREATER
    /// <summary>Reads <c>HH:mm</c> with optional seconds and fraction.</summary>
    internal static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        if (text.Length > 0 && TryTime(text, out var ticks, out var used) && used == text.Length && ticks < TimeSpan.TicksPerDay)
        {
            value = new TimeOnly(ticks);
            return true;
        }

        value = default;
        return false;
    }
#endif

    /// <summary>Formats by RFC 3339 with the shortest fraction; <c>Z</c> for UTC.</summary>
    internal static string Format(DateTimeOffset value)
    {
        var text = value.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss", CultureInfo.InvariantCulture);
        var fraction = value.Ticks % TimeSpan.TicksPerSecond;
        if (fraction != 0)
        {
            text += "." + fraction.ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0');
        }

        return value.Offset == TimeSpan.Zero ? text + "Z" : text + value.ToString("zzz", CultureInfo.InvariantCulture);
    }

    // HH:mm[:ss[.fraction]]
    private static bool TryTime(ReadOnlySpan<byte> text, out long ticks, out int used)
    {
        ticks = 0;
        used = 0;
        if (!TryDigits(text, 0, 2, out var hour) || !Is(text, 2, ':') || !TryDigits(text, 3, 2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        used = 5;
        var second = 0;
        long fraction = 0;
        if (Is(text, 5, ':'))
        {
            if (!TryDigits(text, 6, 2, out second) || second > 59)
            {
                return false;
            }

            used = 8;
            if (Is(text, 8, '.') || Is(text, 8, ','))
            {
                var at = 9;
                var unit = TimeSpan.TicksPerSecond / 10;
                for (; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, unit /= 10)
                {
                    fraction += (text[at] - '0') * unit;
                }

                if (at == 9)
                {
                    return false;
                }

                used = at;
            }
        }

        ticks = (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
        return true;
    }

    // Z, ±HH:mm, ±HHmm, ±HH or nothing, in minutes.
    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return text.Length <= 1;
        }

        if (text[0] is not ((byte)'+' or (byte)'-') || !TryDigits(text, 1, 2, out var hours))
        {
            return false;
        }

        var rest = text.Slice(3);
        if (Is(rest, 0, ':'))
        {
            rest = rest.Slice(1);
        }

        var extra = 0;
        if (rest.Length != 0 && (rest.Length != 2 || !TryDigits(rest, 0, 2, out extra)))
        {
            return false;
        }

        minutes = ((hours * 60) + extra) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(minutes) <= 14 * 60 && extra < 60;
    }

    private static bool Is(ReadOnlySpan<byte> text, int at, char c) => at < text.Length && text[at] == c;

    private static bool TryDigits(ReadOnlySpan<byte> text, int at, int count, out int value)
    {
        value = 0;
        if (at + count > text.Length)
        {
            return false;
        }

        for (var i = at; i < at + count; i++)
        {
            if (text[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + text[i] - '0';
        }

        return true;
    }
}
