using System.Net;
using System.Net.Http.Headers;
using Mono.Postman;

namespace Mono.Mock;

/// <summary>A saved example with its request, variables filled in.</summary>
internal sealed class SavedExample
{
    private readonly PostmanResponse _response;
    private readonly PostmanRequest _request;
    private readonly VariableValues _values;

    private SavedExample(
        string requestName, PostmanRequest request, PostmanResponse response, PostmanUrl url, int index, VariableValues values)
    {
        _request = request;
        _response = response;
        _values = values;
        RequestName = requestName;
        Index = index;
        Path = PathTemplate.Create(url, request.Url!.Variables, values);
        Query = [.. url.Query.Where(parameter => !parameter.Disabled && parameter.Key is not null).Select(parameter =>
            new KeyValuePair<string, string>(Decode(parameter.Key!), parameter.ValueIsString ? Decode(parameter.Value ?? "") : ""))];
    }

    /// <summary>The position of the example in the collection, which decides between equally good examples.</summary>
    public int Index { get; }

    /// <summary>The name of the request that the example is saved with.</summary>
    public string RequestName { get; }

    public string Name => _response.Name;

    public string? Id => _response.Id;

    /// <summary>The status code, or null. .NET accepts codes of three digits only.</summary>
    public int? Code => _response.Code is >= 100 and <= 999 ? _response.Code : null;

    public string Method => _request.Method;

    public PathTemplate Path { get; }

    /// <summary>The query's names and values, decoded; a value may be a token.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>The text of the request's raw body, or null.</summary>
    public string? Body => _request.Body is { Disabled: false, Raw: { } raw } ? _values.Fill(raw) : null;

    /// <summary>Returns all examples of a collection whose requests have a URL, in the collection's order.</summary>
    public static IReadOnlyList<SavedExample> All(PostmanCollection collection, VariableValues values)
    {
        var examples = new List<SavedExample>();
        Add(collection.Items, examples, values);
        return examples;
    }

    /// <summary>Returns the value of a header of the example's request, or null.</summary>
    public string? RequestHeader(string name) => _request.Headers
        .Where(header => !header.Disabled && string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
        .Select(header => _values.Fill(header.Value ?? ""))
        .FirstOrDefault();

    private string Filled(bool fillPlaceholders)
    {
        var body = _values.Fill(_response.Body.ToString()!);
        return fillPlaceholders ? PlaceholderValues.Fill(body) : body;
    }

    /// <summary>
    /// Creates the response; the default status is 200. Headers about the transport of the original bytes (length, compression,
    /// chunks) do not apply to the saved text and are left out.
    /// </summary>
    public HttpResponseMessage CreateResponse(bool fillPlaceholders = false)
    {
        var headers = _response.Headers.Where(
            header => !header.Disabled && !string.IsNullOrEmpty(header.Key) && !IsTransport(header.Key)).ToList();
        var contentType = headers.LastOrDefault(
            header => header.Key!.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) is { } written
            ? _values.Fill(written.Value ?? "")
            : ContentType(_response);
        var charset = MediaTypeHeaderValue.TryParse(contentType, out var mediaType) ? mediaType.CharSet : null;
        var response = new HttpResponseMessage((HttpStatusCode)(Code ?? 200))
        {
            Content = new ByteArrayContent(Charset.Of(charset).GetBytes(Filled(fillPlaceholders))),
        };
        if (!string.IsNullOrEmpty(_response.Status) && !_response.Status.AsSpan().ContainsAny('\r', '\n'))
        {
            response.ReasonPhrase = _response.Status;
        }

        if (contentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var header in headers.Where(header => !header.Key!.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            var value = _values.Fill(header.Value ?? "");
            if (!response.Headers.TryAddWithoutValidation(header.Key!, value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Key!, value);
            }
        }

        return response;
    }

    private static void Add(IReadOnlyList<PostmanNode> nodes, List<SavedExample> examples, VariableValues values)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case PostmanFolder folder:
                    Add(folder.Items, examples, values);
                    break;
                case PostmanItem item:
                    foreach (var response in item.Responses)
                    {
                        // The request that was saved with the example may differ from the item's current one.
                        var request = response.OriginalRequest is { Url: not null } original ? original : item.Request;
                        if (request.Url is not null)
                        {
                            examples.Add(new SavedExample(item.Name, request, response, Parts(request.Url), examples.Count, values));
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>
    /// Splits a URL that is written as text or as parts. Written parts are split again, because hosts and segments may hold anything.
    /// </summary>
    private static PostmanUrl Parts(PostmanUrl url)
    {
        if (url.Text is { } text)
        {
            return PostmanUrlText.Parse(text);
        }

        var parts = PostmanUrlText.Parse(
            (url.Protocol is null ? "" : url.Protocol + "://")
            + string.Join(".", url.Host)
            + (url.Port is null ? "" : ":" + url.Port)
            + (url.Path is null ? "" : "/" + string.Join("/", url.Path)));
        return new PostmanUrl { Host = parts.Host, Path = parts.Path, Query = [.. parts.Query, .. url.Query] };
    }

    private static bool IsTransport(string name) =>
        name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the content type for the language in which Postman shows the body.</summary>
    private static string? ContentType(PostmanResponse response) => response.PreviewLanguage?.ToLowerInvariant() switch
    {
        _ when response.Body is not { Length: > 0 } => null,
        "json" => "application/json",
        "xml" => "application/xml",
        "html" => "text/html",
        "javascript" => "application/javascript",
        "text" or "raw" => "text/plain",
        _ => null,
    };

    private string Decode(string text) => Uri.UnescapeDataString(_values.Fill(text));
}
