using System.ComponentModel;
using System.Net;
using System.Net.Http.Headers;

namespace Mono.Client;

/// <summary>What generated clients send their requests with.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClient : IDisposable
{
    private readonly ApiClientOptions _options;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    /// <summary>A client.</summary>
    /// <param name="options">Its options; they are read at each call.</param>
    /// <param name="httpClient">What sends; null for one of its own.</param>
    public ApiClient(ApiClientOptions options, HttpClient? httpClient)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _ownsHttp = httpClient is null;
        _http = httpClient ?? new HttpClient(CreateHandler()) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    internal static string DefaultUserAgent { get; } = "Mono.Generator/" + (typeof(ApiClient).Assembly.GetName().Version?.ToString(3) ?? "1.0.0");

    /// <summary>A call of an endpoint.</summary>
    public ApiRequest CreateRequest(Endpoint endpoint) => new(endpoint, _options);

    /// <summary>Sends a request whose answer has no body that matters.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await SendCoreAsync<string>(request, null, false, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request.</summary>
    /// <returns>The answer's body.</returns>
    public async Task<T> SendAsync<T>(ApiRequest request, BodyType<T> type, CancellationToken cancellationToken) =>
        (await SendCoreAsync(request, type, false, cancellationToken).ConfigureAwait(false)).Body;

    /// <summary>Sends a request whose answer has no body that matters.</summary>
    public async Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await SendCoreAsync<string>(request, null, false, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request.</summary>
    /// <returns>Status, headers and body of the answer.</returns>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, BodyType<T> type, CancellationToken cancellationToken) =>
        SendCoreAsync(request, type, true, cancellationToken);

    /// <summary>Closes the connections, unless the HttpClient was given.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    private static HttpMessageHandler CreateHandler()
    {
#if NET8_0_OR_GREATER
        return new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            RequestHeaderEncodingSelector = static (_, _) => System.Text.Encoding.Latin1,
            ResponseHeaderEncodingSelector = static (_, _) => System.Text.Encoding.Latin1,
        };
#else
        return new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate };
#endif
    }

    private async Task<ApiResponse<T>> SendCoreAsync<T>(ApiRequest request, BodyType<T>? type, bool keepBytes, CancellationToken cancellationToken)
    {
        using var timeout = _options.Timeout is { } limit ? CreateTimeout(limit, cancellationToken) : null;
        var token = timeout?.Token ?? cancellationToken;
        try
        {
            using var message = await request.BuildAsync(token).ConfigureAwait(false);
            using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            using var body = await ReadAsync(answer, token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                throw CreateException(request, message, answer, body);
            }

            var hasBody = body.Length > 0;
            var value = type is null ? default! : hasBody ? type.ReadBody(body.Written, answer.Content?.Headers.ContentType?.ToString(), _options.StrictJson) : type.Empty;
            return new ApiResponse<T>(answer, hasBody, value, keepBytes ? body.Written.ToArray() : [], _options.StrictJson);
        }
        catch (OperationCanceledException exception) when (timeout is not null && timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The request \"" + request.Endpoint.Name + "\" took longer than " + _options.Timeout + ", the Timeout of its options.", exception);
        }
    }

    private static CancellationTokenSource CreateTimeout(TimeSpan limit, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(limit);
        return source;
    }

    private static async Task<PooledBuffer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var buffer = new PooledBuffer((int)Math.Min(Math.Max(answer.Content?.Headers.ContentLength ?? 4096, 256), 1 << 20));
        if (answer.Content is null)
        {
            return buffer;
        }

        try
        {
#if NET8_0_OR_GREATER
            using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(buffer.GetMemory(1024), cancellationToken).ConfigureAwait(false)) > 0)
            {
                buffer.Advance(read);
            }
#else
            using var stream = await answer.Content.ReadAsStreamAsync().ConfigureAwait(false);
            int read;
            do
            {
                var free = buffer.GetMemory(1024).Length;
                read = await stream.ReadAsync(buffer.Array, buffer.Length, free, cancellationToken).ConfigureAwait(false);
                buffer.Advance(read);
            }
            while (read > 0);
#endif
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private ApiException CreateException(ApiRequest request, HttpRequestMessage message, HttpResponseMessage answer, PooledBuffer body)
    {
        var length = Math.Min(body.Length, Math.Max(0, _options.MaxErrorBodyLength));
        var info = new ApiErrorInfo(
            answer, request.Endpoint.Name, message.Method.Method, SecretUrl.Mask(message.RequestUri!, request.SecretParameter), Utf8.GetString(body.Written.Slice(0, length)));
        return body.Length > 0 && request.Endpoint.Errors.Find((int)answer.StatusCode) is { } error
            ? error.Create(info, body.Written, _options.StrictJson)
            : new ApiException(info);
    }
}
