using System.Net;
using System.Text;

namespace Mono.Mock;

/// <summary>A request received by a mock.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(ReceivedRequest request, SavedExample? example, HttpStatusCode statusCode)
    {
        Method = request.Method;
        Url = request.Url;
        Headers = request.Headers;
        Body = request.Content;
        Text = request.Text;
        RequestName = example?.RequestName;
        ExampleName = example?.Name;
        StatusCode = statusCode;
    }

    /// <summary>The method, for instance <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The absolute URL.</summary>
    public Uri Url { get; }

    /// <summary>
    /// The headers in order, those of the content last; one entry for each value. Headers that only a real connection adds,
    /// such as <c>Host</c>, are missing.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body's bytes; empty if there was no body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text, decoded by the charset of its content type, otherwise as UTF-8.</summary>
    public string Text { get; }

    /// <summary>The name of the collection's request that the response belongs to; null if nothing matched.</summary>
    public string? RequestName { get; }

    /// <summary>The name of the saved example that was sent back; null if nothing matched.</summary>
    public string? ExampleName { get; }

    /// <summary>The status of the response; 404 if nothing matched.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Returns the value of a header, several joined with <c>, </c>; null if it was not sent.</summary>
    /// <param name="name">The header's name; case does not matter.</param>
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .ToList();
        return values.Count == 0 ? null : string.Join(", ", values);
    }

    /// <summary>
    /// Returns the request as HTTP text for people to read, with possible secrets masked as <c>***</c>.
    /// </summary>
    /// <remarks>
    /// Masked are credentials, cookies, and headers, query values and fields of JSON and urlencoded bodies with names like those of
    /// keys, tokens or passwords.
    /// </remarks>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Method).Append(' ').Append(Secrets.MaskQuery(Url.PathAndQuery)).Append(" HTTP/1.1\n");
        text.Append("Host: ").Append(Url.Authority).Append('\n');
        foreach (var header in Headers)
        {
            text.Append(header.Key).Append(": ").Append(Secrets.MaskHeader(header.Key, header.Value)).Append('\n');
        }

        if (!Body.IsEmpty)
        {
            text.Append('\n').Append(
                IsReadable(Text) ? Secrets.MaskBody(Text, Header("Content-Type")) : $"({Body.Length} bytes)").Append('\n');
        }

        return text.ToString();
    }

    private static bool IsReadable(string text) =>
        !text.Any(character => character == '\uFFFD' || (char.IsControl(character) && character is not ('\r' or '\n' or '\t')));
}
