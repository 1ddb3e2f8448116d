using System.Globalization;
using System.Net;
using System.Text;

namespace Mono.Client;

/// <summary>A body to send, and its Content-Type if the request's headers have none.</summary>
internal sealed class RequestContent
{
    private RequestContent(HttpContent content, string? contentType, bool isForm = false, bool isJson = false)
    {
        Content = content;
        ContentType = contentType;
        IsForm = isForm;
        IsJson = isJson;
    }

    internal HttpContent Content { get; }

    /// <summary>The type if the headers have none; null adds none.</summary>
    internal string? ContentType { get; }

    internal bool IsForm { get; }

    /// <summary>Whether the body is JSON, whose type is set before the request is signed.</summary>
    internal bool IsJson { get; }

    internal static RequestContent Json<T>(T body, JsonType<T> type)
    {
        if (body is null)
        {
            throw new ArgumentNullException(nameof(body));
        }

        var content = new PooledContent();
        type.WriteTo(content.Buffer, body);
        return new RequestContent(content, "application/json", isJson: true);
    }

    internal static RequestContent Text(string body, string? contentType) => new(new ByteArrayContent(Utf8.GetBytes(body)), contentType);

    internal static RequestContent File(FilePart file) => new(file.CreateContent(), file.ContentType.Length == 0 ? null : file.ContentType);

    /// <summary>A urlencoded form as written by Postman: fields of one name are grouped at the position of the first.</summary>
    internal static RequestContent Form(FormFields fields)
    {
        var text = new StringBuilder();
        foreach (var group in fields.Items.GroupBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var field in group)
            {
                text
                    .Append(text.Length == 0 ? "" : "&")
                    .Append(UrlText.EscapeFormText(field.Key))
                    .Append('=')
                    .Append(UrlText.EscapeFormText(field.Value));
            }
        }

        return new RequestContent(new ByteArrayContent(Utf8.GetBytes(text.ToString())), "application/x-www-form-urlencoded", isForm: true);
    }

    internal static RequestContent Multipart(MultipartFields fields)
    {
        var content = new MultipartContent(fields);
        return new RequestContent(content, "multipart/form-data; boundary=" + content.Boundary, isForm: true);
    }

    internal static RequestContent GraphQL(string? query, string? operationName, byte[]? variables)
    {
        var content = new PooledContent();
        using var pooled = JsonWriters.Rent(content.Buffer);
        var writer = pooled.Writer;
        writer.WriteStartObject();
        if (query is not null)
        {
            writer.WriteString("query", query);
        }

        if (operationName is not null)
        {
            writer.WriteString("operationName", operationName);
        }

        if (variables is not null)
        {
            writer.WritePropertyName("variables");
            writer.WriteRawValue(variables, skipInputValidation: true);
        }

        writer.WriteEndObject();
        return new RequestContent(content, "application/json");
    }

    /// <summary>Whether a form is sent with a Content-Type from the collection.</summary>
    internal bool Keeps(string written)
    {
        if (Content is not MultipartContent parts)
        {
            return written.Trim().StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        }

        const string mark = "boundary=";
        var at = written.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !written.Trim().StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var boundary = written.Substring(at + mark.Length).Split(';')[0].Trim().Trim('"');
        if (boundary.Length == 0)
        {
            return false;
        }

        parts.Boundary = boundary;
        return true;
    }

    /// <summary>A multipart form as written by Postman: the disposition first, then the type if there is one.</summary>
    private sealed class MultipartContent : HttpContent
    {
        private readonly List<(byte[] Head, HttpContent Body)> _parts = [];

        internal MultipartContent(MultipartFields fields)
        {
            Boundary = "--------------------------"
                + string.Concat(
                    Guid.NewGuid()
                        .ToByteArray()
                        .Concat(Guid.NewGuid().ToByteArray())
                        .Take(24)
                        .Select(b => (b % 10).ToString(CultureInfo.InvariantCulture)));
            foreach (var (name, text, file, contentType, textFileName) in fields.Items)
            {
                var head = new StringBuilder("\r\nContent-Disposition: form-data; name=\"").Append(OneLine(name)).Append('"');
                if ((file?.FileName ?? textFileName) is { } fileName)
                {
                    head.Append("; filename=\"").Append(OneLine(fileName)).Append('"');
                    if (fileName.Any(c => c > '~'))
                    {
                        head.Append("; filename*=UTF-8''").Append(UrlText.EscapeFormText(fileName));
                    }
                }

                head
                    .Append("\r\n")
                    .Append(string.IsNullOrEmpty(contentType) ? "" : "Content-Type: " + OneLine(contentType!) + "\r\n")
                    .Append("\r\n");
                _parts.Add(
                    (Utf8.GetBytes(head.ToString()), file is null ? new ByteArrayContent(Utf8.GetBytes(text!)) : file.CreateContent()));
            }

        }

        internal string Boundary { get; set; }

        private byte[] Begin => Utf8.GetBytes("--" + Boundary);

        private byte[] End => Utf8.GetBytes("--" + Boundary + "--\r\n");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var begin = Begin;
            foreach (var (head, body) in _parts)
            {
                await stream.WriteAsync(begin, 0, begin.Length).ConfigureAwait(false);
                await stream.WriteAsync(head, 0, head.Length).ConfigureAwait(false);
                await body.CopyToAsync(stream).ConfigureAwait(false);
                await stream.WriteAsync("\r\n"u8.ToArray(), 0, 2).ConfigureAwait(false);
            }

            var end = End;
            await stream.WriteAsync(end, 0, end.Length).ConfigureAwait(false);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = End.Length;
            var begin = Begin.Length;
            foreach (var (head, body) in _parts)
            {
                if (body.Headers.ContentLength is not { } part)
                {
                    return false;
                }

                length += begin + head.Length + part + 2;
            }

            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                foreach (var (_, body) in _parts)
                {
                    body.Dispose();
                }
            }

            base.Dispose(disposing);
        }

        // A name must not end its line or its quotes.
        private static string OneLine(string text) => text.Replace("\r", "%0D").Replace("\n", "%0A").Replace("\"", "%22");
    }
}
