using System.Net;
using System.Text;

namespace Mono.Mock;

/// <summary>A request that a mock was sent.</summary>
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
    /// The headers in order, those of the content last; one entry for each value. Headers that only a real connection adds, such as <c>Host</c>, are not
    /// among them.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body's bytes; empty if there was no body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text, in the charset that its content type names, otherwise UTF-8.</summary>
    public string Text { get; }

    /// <summary>The name of the collection's request that the answer belongs to; null if nothing matched.</summary>
    public string? RequestName { get; }

    /// <summary>The name of the saved example that answered; null if nothing matched.</summary>
    public string? ExampleName { get; }

    /// <summary>The status that was answered; 404 if nothing matched.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The value of a header, several joined with <c>, </c>; null if it was not sent.</summary>
    /// <param name="name">The header's name in any case.</param>
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToList();
        return values.Count == 0 ? null : string.Join(", ", values);
    }

    /// <summary>
    /// The request as it would go over a connection, to be read by people. What may be a secret is masked with <c>***</c>: credentials, cookies, and
    /// headers, query values and fields of JSON and urlencoded bodies that are called like keys, tokens or passwords.
    /// </summary>
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
            text.Append('\n').Append(IsReadable(Text) ? Secrets.MaskBody(Text, Header("Content-Type")) : $"({Body.Length} bytes)").Append('\n');
        }

        return text.ToString();
    }

    private static bool IsReadable(string text) =>
        !text.Any(character => character == '\uFFFD' || (char.IsControl(character) && character is not ('\r' or '\n' or '\t')));
}
