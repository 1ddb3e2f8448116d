using System.ComponentModel;
using System.Net;

namespace Mono.Client;

/// <summary>Sends the requests of generated clients.</summary>
/// <remarks>
/// Thread-safe: any number of calls may run at the same time. Options are read at each call and must not change while calls run. An
/// <see cref="ApiRequest"/> belongs to one call. <see cref="Dispose"/> comes after the last call.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClient : IDisposable
{
    private readonly ApiClientOptions _options;
    private readonly HttpClient? _given;
    private readonly HttpClient?[] _own = new HttpClient?[4];

    /// <summary>Creates a client.</summary>
    /// <param name="options">Its options; they are read at each call.</param>
    /// <param name="httpClient">The client to send with, whose handler decides about redirects, cookies and NTLM; null creates one.</param>
    public ApiClient(ApiClientOptions options, HttpClient? httpClient)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _given = httpClient;
    }

    internal const string DefaultUserAgent = "Mono.Generator/" + ThisAssembly.Version;

    /// <summary>Creates a call of an endpoint.</summary>
    public ApiRequest CreateRequest(Endpoint endpoint) => new(endpoint, _options);

    /// <summary>Sends a request and ignores the body of the response.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var exchange = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The body of the response.</returns>
    public async Task<T> SendAsync<T>(ApiRequest request, BodyType<T> type, CancellationToken cancellationToken)
    {
        using var exchange = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        return exchange.Read(request, type, _options.StrictJson);
    }

    /// <summary>Sends a request whose response is a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : ApiModel, new() => SendAsync(request, ModelType<T>.Instance, cancellationToken);

    /// <summary>Sends a request whose response is a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : ApiModel, new() => SendWithResponseAsync(request, ModelType<T>.Instance, cancellationToken);

    /// <summary>Sends a request and ignores the body of the response.</summary>
    public async Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var exchange = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        return new ApiResponse(
            exchange.Answer, exchange.HasBody, exchange.HasBody ? exchange.Body.Written.ToArray() : [], _options.StrictJson);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>Status, headers and body of the response.</returns>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, BodyType<T> type, CancellationToken cancellationToken)
    {
        using var exchange = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        var strict = _options.StrictJson;
        return new ApiResponse<T>(
            exchange.Answer, exchange.HasBody, exchange.Read(request, type, strict), exchange.Body.Written.ToArray(), strict);
    }

    /// <summary>Closes the connections, unless the HttpClient was given.</summary>
    public void Dispose()
    {
        lock (_own)
        {
            foreach (var http in _own)
            {
                http?.Dispose();
            }
        }
    }

    // Redirects and cookies are settings of a handler: each combination has a handler of its own.
    private HttpClient ClientFor(Endpoint endpoint)
    {
        if (_given is not null)
        {
            return _given;
        }

        var index = (endpoint.FollowRedirects ? 1 : 0) + (endpoint.DisableCookies ? 2 : 0);
        lock (_own)
        {
            return _own[index] ??= new HttpClient(CreateHandler(endpoint.FollowRedirects, !endpoint.DisableCookies))
            {
                Timeout = System.Threading.Timeout.InfiniteTimeSpan,
            };
        }
    }

    // .NET drops the Authorization header on a redirect, and does not follow redirects from https to http.
    private static HttpMessageHandler CreateHandler(bool followRedirects, bool useCookies)
    {
#if NET8_0_OR_GREATER
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = followRedirects,
            MaxAutomaticRedirections = 10,
            UseCookies = useCookies,
            Credentials = HandlerCredentials.Instance,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            RequestHeaderEncodingSelector = static (_, _) => System.Text.Encoding.Latin1,
            ResponseHeaderEncodingSelector = static (_, _) => System.Text.Encoding.Latin1,
        };
#else
        return new HttpClientHandler
        {
            AllowAutoRedirect = followRedirects,
            MaxAutomaticRedirections = 10,
            UseCookies = useCookies,
            Credentials = HandlerCredentials.Instance,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#endif
    }

    // Sends a request and reads a response with a status of success to its end. One method, because each asynchronous method allocates.
    private async ValueTask<Exchange> ExchangeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var timeout = _options.Timeout is { } limit ? CreateTimeout(limit, cancellationToken) : null;
        var token = timeout?.Token ?? cancellationToken;
        var http = ClientFor(request.Endpoint);
        HttpRequestMessage? message = null;
        HttpResponseMessage? answer = null;
        PooledBuffer? body = null;
        try
        {
            for (var isAgain = false; ; isAgain = true)
            {
                message = await request.BuildAsync(http, token).ConfigureAwait(false);
                HandlerCredentials.Current = request.Credentials?.ForHandler;
                answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
                if (isAgain
                    || answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                    || request.Credentials?.AcceptChallenge(answer) != true)
                {
                    break;
                }

                answer.Dispose();
                message.Dispose();
                answer = null;
                message = null;
            }

            body = CreateBuffer(answer);
            await ReadAsync(answer, body, token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                throw CreateException(request, message, answer, body);
            }

            var exchange = new Exchange(message, answer, body);
            message = null;
            answer = null;
            body = null;
            return exchange;
        }
        catch (Exception exception)
        {
            if (Explain(exception, request, message, timeout, cancellationToken) is not { } problem)
            {
                throw;
            }

            problem.SetCall(request, message, answer);
            if (problem == exception)
            {
                throw;
            }

            throw problem;
        }
        finally
        {
            body?.Dispose();
            answer?.Dispose();
            message?.Dispose();
        }
    }

    // The library's exception for a failure; null for one that passes through: cancellation, wrong arguments, a user's own exceptions.
    private ApiCallException? Explain(
        Exception exception, ApiRequest request, HttpRequestMessage? message, CancellationTokenSource? timeout,
        CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case ApiCallException known:
                return known;
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                return null;
            case OperationCanceledException when timeout is { IsCancellationRequested: true }:
                return TimedOut(request, _options.Timeout + ", the Timeout of its options", exception);
            case OperationCanceledException when exception.InnerException is TimeoutException:
                return TimedOut(request, "the Timeout of its HttpClient", exception);
#if !NET8_0_OR_GREATER
            case TaskCanceledException when _given is not null && message is not null:
                // .NET Framework does not tell a time-out from a cancellation that nobody asked for.
                return TimedOut(request, "the Timeout of its HttpClient", exception);
#endif
            case HttpRequestException failure:
                return Broken(request, failure);
            case IOException when message is not null:
                return Broken(request, new HttpRequestException(exception.Message, exception));
            case NotSupportedException when message?.RequestUri is { } uri && uri.Scheme is not ("http" or "https"):
                // The handler's own message has the whole URL, with its secrets.
                return new ApiConfigurationException(
                    "The URL of the request \"" + request.Endpoint.Name + "\" is not usable (the scheme " + uri.Scheme
                        + " is not supported): check the options that fill the URL.");
            default:
                return null;
        }
    }

    private static ApiTimeoutException TimedOut(ApiRequest request, string limit, Exception exception)
    {
        var text = "The request \"" + request.Endpoint.Name + "\" took longer than " + limit + ".";
        return new ApiTimeoutException(text, new TimeoutException(text, exception));
    }

    private static ApiTransportException Broken(ApiRequest request, HttpRequestException failure) =>
        new("The request \"" + request.Endpoint.Name + "\" got no whole response: " + failure.Message, failure);

    private static CancellationTokenSource CreateTimeout(TimeSpan limit, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(limit);
        return source;
    }

    // Room for what the headers announce and one byte more, which shows the end; more if they are wrong.
    private static PooledBuffer CreateBuffer(HttpResponseMessage answer) =>
        new((int)Math.Min(Math.Max((answer.Content?.Headers.ContentLength ?? 4096) + 1, 256), 1 << 20));

    private static async ValueTask ReadAsync(HttpResponseMessage answer, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        if (answer.Content is null)
        {
            return;
        }

        try
        {
#if NET8_0_OR_GREATER
            using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false)) > 0)
            {
                buffer.Advance(read);
            }
#else
            using var stream = await answer.Content.ReadAsStreamAsync().ConfigureAwait(false);
            int read;
            do
            {
                var free = buffer.GetMemory().Length;
                read = await stream.ReadAsync(buffer.Array, buffer.Length, free, cancellationToken).ConfigureAwait(false);
                buffer.Advance(read);
            }
            while (read > 0);
#endif
        }
        catch (Exception exception) when (
            exception is IOException or InvalidDataException or InvalidOperationException and not ObjectDisposedException)
        {
            // Cut off, or not decompressible: the decoder of brotli throws InvalidOperationException.
            throw new HttpRequestException(exception.Message, exception);
        }
    }

    private ApiException CreateException(ApiRequest request, HttpRequestMessage message, HttpResponseMessage answer, PooledBuffer body)
    {
        var length = Math.Min(body.Length, Math.Max(0, _options.MaxErrorBodyLength));
        var call = new FailedCall(request, message, answer, Utf8.GetString(body.Written.Slice(0, length)));
        return body.Length > 0 && request.Endpoint.Errors.Find((int)answer.StatusCode) is { } error
            ? error.Create(call, body.Written, _options.StrictJson)
            : new ApiException(call);
    }

    /// <summary>A request and its response.</summary>
    private readonly struct Exchange(HttpRequestMessage message, HttpResponseMessage answer, PooledBuffer body) : IDisposable
    {
        internal HttpResponseMessage Answer => answer;

        internal PooledBuffer Body => body;

        internal bool HasBody => body.Length > 0;

        internal T Read<T>(ApiRequest request, BodyType<T> type, bool strict)
        {
            try
            {
                return HasBody ? type.ReadBody(body.Written, answer.Content?.Headers, strict) : type.Empty;
            }
            catch (ApiJsonException exception)
            {
                exception.SetCall(request, message, answer);
                throw;
            }
        }

        public void Dispose()
        {
            body.Dispose();
            answer.Dispose();
            message.Dispose();
        }
    }
}
