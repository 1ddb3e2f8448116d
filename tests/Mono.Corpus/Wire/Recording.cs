using System.Text.Json;

namespace Mono.Corpus.Wire;

/// <summary>Postman's requests for a collection, in the format of <c>wire/README.md</c>.</summary>
internal sealed record Recording(DateTimeOffset Clock, IReadOnlyList<RecordedItem> Items)
{
    internal static Recording Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        var items = root.GetProperty("items").EnumerateArray().Select(item => new RecordedItem(
            [.. item.GetProperty("folder").EnumerateArray().Select(f => f.GetString()!)],
            item.GetProperty("name").GetString() ?? "",
            item.GetProperty("url").TryGetProperty("template", out var template) ? template.GetString() ?? "" : "",
            item.GetProperty("url").TryGetProperty("resolved", out var resolved) ? resolved.GetString() ?? "" : "",
            item.GetProperty("requests").EnumerateArray().Select(Request).FirstOrDefault()));
        return new Recording(root.GetProperty("frozenClock").GetDateTimeOffset(), [.. items]);
    }

    private static SentRequest Request(JsonElement request)
    {
        var connect = request.GetProperty("connect");
        return new SentRequest(
            connect.GetProperty("scheme").GetString() ?? "",
            connect.GetProperty("host").GetString() ?? "",
            connect.GetProperty("port") is { ValueKind: JsonValueKind.Number } port ? port.GetInt32() : 0,
            request.GetProperty("method").GetString()!,
            request.GetProperty("target").GetString()!,
            [.. request.GetProperty("headers").EnumerateArray().Select(h => KeyValuePair.Create(h[0].GetString()!, h[1].GetString()!))],
            request.GetProperty("bodyBase64").GetBytesFromBase64());
    }
}

/// <summary>A request of the collection and the request that was sent for it.</summary>
/// <param name="Folder">The names of the request's folders.</param>
/// <param name="Name">The request's name.</param>
/// <param name="Template">The URL before variables are filled in.</param>
/// <param name="Resolved">The URL with variables filled in, before it is encoded.</param>
/// <param name="Sent">The first request that was sent; null if Postman refused to send it.</param>
internal sealed record RecordedItem(IReadOnlyList<string> Folder, string Name, string Template, string Resolved, SentRequest? Sent)
{
    internal string DisplayName => string.Join(" / ", Folder.Append(Name));
}

/// <summary>A request as it left a process.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">The host of the connection.</param>
/// <param name="Port">The host's port.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">The request target, byte for byte.</param>
/// <param name="Headers">The headers in order, decoded as Latin-1.</param>
/// <param name="Body">The body's bytes.</param>
internal sealed record SentRequest(
    string Scheme, string Host, int Port, string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>Returns the value of a header, in any case; null if there is none.</summary>
    internal string? Header(string name) => Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
