using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mono.Corpus.Wire;

/// <summary>
/// Stands in for every host: accepts all http and https connections of its <see cref="Client"/>, and keeps the received bytes
/// unchanged. The response is always 204.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private static readonly Lazy<X509Certificate2> s_certificate = new(CreateCertificate);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private readonly List<SentRequest> _received = [];

    internal LoopbackServer()
    {
        _listener.Start();
        Client = new HttpClient(new SocketsHttpHandler
        {
            // Like the runtime's own handler, except for the endpoint of connections.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
            UseCookies = false,
            AllowAutoRedirect = false,
            UseProxy = false,
            ConnectCallback = async (context, token) => await ConnectAsync(context.DnsEndPoint, token).ConfigureAwait(false),
            SslOptions = { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
        });
    }

    /// <summary>The client whose requests are sent to this server.</summary>
    internal HttpClient Client { get; }

    /// <summary>Returns the requests received since the last call, in order.</summary>
    internal IReadOnlyList<SentRequest> Take()
    {
        lock (_received)
        {
            SentRequest[] taken = [.. _received];
            _received.Clear();
            return taken;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _listener.Dispose();
        _connecting.Dispose();
    }

    private async Task<Stream> ConnectAsync(DnsEndPoint aim, CancellationToken cancellationToken)
    {
        await _connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(_listener.LocalEndpoint, cancellationToken).ConfigureAwait(false);
            var server = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
            server.NoDelay = true;
            _ = ServeAsync(server, aim);
            return new NetworkStream(socket, ownsSocket: true);
        }
        finally
        {
            _connecting.Release();
        }
    }

    private async Task ServeAsync(TcpClient client, DnsEndPoint aim)
    {
        using (client)
        {
            try
            {
                var first = new byte[1];
                if (await client.Client.ReceiveAsync(first, SocketFlags.Peek).ConfigureAwait(false) == 0)
                {
                    return;
                }

                Stream stream = client.GetStream();
                var isTls = first[0] == 0x16;
                if (isTls)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(s_certificate.Value).ConfigureAwait(false);
                    stream = secure;
                }

                var reader = new RequestReader(stream);
                while (await reader.ReadAsync(isTls ? "https" : "http", aim).ConfigureAwait(false) is { } request)
                {
                    lock (_received)
                    {
                        _received.Add(request);
                    }

                    await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray()).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
            {
                // The client closed the connection: earlier requests are kept, and nobody needs the error.
            }
        }
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=loopback", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Reads HTTP/1.1 requests without changing anything.</summary>
    private sealed class RequestReader(Stream stream)
    {
        private readonly byte[] _buffer = new byte[16 * 1024];
        private int _start;
        private int _end;

        internal async Task<SentRequest?> ReadAsync(string scheme, DnsEndPoint aim)
        {
            if (await LineAsync().ConfigureAwait(false) is not { } line)
            {
                return null;
            }

            var method = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            var target = line[(method.Length + 1)..line.LastIndexOf(' ')];
            var headers = new List<KeyValuePair<string, string>>();
            while (await LineAsync().ConfigureAwait(false) is { Length: > 0 } header)
            {
                var colon = header.IndexOf(':', StringComparison.Ordinal);
                headers.Add(KeyValuePair.Create(header[..colon], header.Length > colon + 1 ? header[(colon + 2)..] : ""));
            }

            var body = new MemoryStream();
            if (Value(headers, "Content-Length") is { } length)
            {
                await CopyAsync(body, int.Parse(length, CultureInfo.InvariantCulture)).ConfigureAwait(false);
            }
            else if (Value(headers, "Transfer-Encoding") is not null)
            {
                int size;
                do
                {
                    size = int.Parse((await LineAsync().ConfigureAwait(false))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                    await CopyAsync(body, size).ConfigureAwait(false);
                    await LineAsync().ConfigureAwait(false);
                }
                while (size > 0);
            }

            return new SentRequest(scheme, aim.Host.Trim('[', ']'), aim.Port, method, target, headers, body.ToArray());
        }

        private static string? Value(List<KeyValuePair<string, string>> headers, string name) =>
            headers.Find(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

        private async Task<string?> LineAsync()
        {
            var line = new MemoryStream();
            while (await FillAsync().ConfigureAwait(false))
            {
                var end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
                line.Write(_buffer, _start, (end < 0 ? _end : end) - _start);
                _start = end < 0 ? _end : end + 1;
                if (end >= 0)
                {
                    return Encoding.Latin1.GetString(line.ToArray()).TrimEnd('\r');
                }
            }

            return null;
        }

        private async Task CopyAsync(Stream target, int count)
        {
            while (count > 0 && await FillAsync().ConfigureAwait(false))
            {
                var taken = Math.Min(count, _end - _start);
                await target.WriteAsync(_buffer.AsMemory(_start, taken)).ConfigureAwait(false);
                _start += taken;
                count -= taken;
            }
        }

        private async Task<bool> FillAsync()
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await stream.ReadAsync(_buffer).ConfigureAwait(false);
            }

            return _end > 0;
        }
    }
}
