using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Mono.Benchmarks.Calls;

/// <summary>The lower bound: HttpClient and JSON written by hand, with pooled buffers where they help.</summary>
internal sealed class HandWrittenCalls(HttpClient http) : PeerCalls
{
    private delegate T Reading<out T>(ReadOnlySpan<byte> json);

    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private static readonly Reading<PeerUserResponse> s_readUser = HandWrittenJson.ReadUserResponse;
    private static readonly Reading<PeerUserList> s_readList = HandWrittenJson.ReadUserList;

    private readonly PeerUserRequest _request = PeerUserRequest.Create();

    public override Task UpsertAsync()
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(body, s_options))
        {
            HandWrittenJson.Write(writer, _request);
        }

        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.ContentType = s_json;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v2/users/create_or_update") { Content = content }, s_readUser);
    }

    public override Task ShowAsync()
    {
        var url = string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v2/users/{CallData.UserId}?include={Uri.EscapeDataString(CallData.Include)}&page_size={CallData.PageSize}"
                + $"&sort_by={Uri.EscapeDataString(CallData.SortBy)}");
        return SendAsync(new HttpRequestMessage(HttpMethod.Get, url), s_readUser);
    }

    public override Task ListAsync() => SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/v2/users"), s_readList);

    private async Task<T> SendAsync<T>(HttpRequestMessage message, Reading<T> read)
    {
        using (message)
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 4096) + 1);
            try
            {
                var length = 0;
                int count;
                while ((count = await stream.ReadAsync(buffer.AsMemory(length)).ConfigureAwait(false)) > 0)
                {
                    length += count;
                    if (length == buffer.Length)
                    {
                        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                        buffer.AsSpan(0, length).CopyTo(larger);
                        ArrayPool<byte>.Shared.Return(buffer);
                        buffer = larger;
                    }
                }

                return read(buffer.AsSpan(0, length));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
