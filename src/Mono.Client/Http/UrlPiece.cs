using Mono.Shared;

namespace Mono.Client;

/// <summary>A piece of an endpoint's URL before its query.</summary>
/// <param name="text">The text in the collection.</param>
/// <param name="kind">The kind of values that can replace the text.</param>
internal readonly struct UrlPiece(string text, UrlPieceKind kind)
{
    internal string Text => text;

    internal UrlPieceKind Kind => kind;

    /// <summary>Splits a URL at its slashes; neighbours that are the same at each call are one piece.</summary>
    internal static UrlPiece[] Split(string url)
    {
        var pieces = new List<UrlPiece>();
        var written = "";
        var start = 0;
        for (var end = End(url, 0); ; end = End(url, start))
        {
            var text = url.Substring(start, end - start);
            written += start == 0 ? "" : "/";
            if (VariableToken.NextOpening(text, 0) < 0 && (text.Length < 2 || text[0] != ':'))
            {
                written += text;
            }
            else
            {
                AddWritten(pieces, ref written);
                pieces.Add(new UrlPiece(text, start == 0 ? UrlPieceKind.Beginning : UrlPieceKind.Segment));
            }

            if (end == url.Length)
            {
                AddWritten(pieces, ref written);
                return [.. pieces];
            }

            start = end + 1;
        }
    }

    private static void AddWritten(List<UrlPiece> pieces, ref string written)
    {
        if (written.Length > 0)
        {
            pieces.Add(new UrlPiece(written, UrlPieceKind.Written));
            written = "";
        }
    }

    // The next slash outside tokens, or the end of the URL.
    private static int End(string url, int start) => VariableToken.IndexOutside(url, '/', start) is >= 0 and var slash ? slash : url.Length;
}

/// <summary>Kinds of pieces by the values that can replace them.</summary>
internal enum UrlPieceKind
{
    /// <summary>A constant piece.</summary>
    Written,

    /// <summary>The beginning of the URL with variables, usually scheme and host.</summary>
    Beginning,

    /// <summary>A segment of the path with a path variable or other variables.</summary>
    Segment,
}
