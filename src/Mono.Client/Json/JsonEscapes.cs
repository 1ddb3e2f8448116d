#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.Intrinsics;
#endif
using System.Text;

namespace Mono.Client;

/// <summary>The escapes of JSON strings (RFC 8259, section 7).</summary>
internal static class JsonEscapes
{
#if NET8_0_OR_GREATER
    private static readonly System.Buffers.SearchValues<byte> s_special = System.Buffers.SearchValues.Create(
        [
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"',
            (byte)'\\',
        ]);
#endif

    /// <summary>Returns the number of bytes before the next quote, backslash, control character or non-ASCII byte.</summary>
    internal static int AsciiLength(ReadOnlySpan<byte> text)
    {
        var at = 0;
#if NET8_0_OR_GREATER
        for (; Vector128.IsHardwareAccelerated && text.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            // As signed bytes, bytes outside ASCII are less than a blank too.
            var block = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var ends = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' '))
                .AsByte() | Vector128
                .Equals(block, Vector128.Create((byte)'"')) | Vector128
                .Equals(block, Vector128.Create((byte)'\\'));
            if (ends != Vector128<byte>.Zero)
            {
                return at + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            }
        }
#endif
        while (at < text.Length && text[at] is >= (byte)' ' and < 0x80 and not ((byte)'"' or (byte)'\\'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Returns the number of bytes before the next quote, backslash or control character.</summary>
    internal static int PlainLength(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        var at = text.IndexOfAny(s_special);
        return at < 0 ? text.Length : at;
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < 0x20 or (byte)'"' or (byte)'\\')
            {
                return i;
            }
        }

        return text.Length;
#endif
    }

    internal static bool IsHex(byte c) =>
        c is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f' or >= (byte)'A' and <= (byte)'F';

    /// <summary>Decodes a string whose escapes are valid.</summary>
    internal static string Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var escape = text.IndexOf((byte)'\\');
            if (escape < 0)
            {
                decoded.Append(Utf8.GetString(text));
                break;
            }

            if (escape > 0)
            {
                decoded.Append(Utf8.GetString(text.Slice(0, escape)));
            }

            var c = text[escape + 1];
            decoded.Append(c switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'u' =>
                    (char)(
                        (Hex(
                            text[escape + 2]) << 12) | (Hex(text[escape + 3]) << 8) | (Hex(text[escape + 4]) << 4) | Hex(text[escape + 5])),
                _ => (char)c,
            });
            text = text.Slice(escape + (c == 'u' ? 6 : 2));
        }

        return decoded.ToString();
    }

    private static int Hex(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
