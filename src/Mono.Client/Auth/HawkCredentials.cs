using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mono.Client;

/// <summary>Hawk: a message authentication code over time, nonce, method, URL and optionally the body.</summary>
/// <remarks>Source: the specification at github.com/mozilla/hawk, API.md.</remarks>
/// <example><code>
/// options.Credentials = new HawkCredentials(id, key) { Extra = "some-app-ext-data" };
/// </code></example>
public sealed class HawkCredentials : Credentials
{
    private readonly string _id;
    private readonly string _key;
    private readonly HashAlgorithmName _hash;

    /// <summary>Creates credentials.</summary>
    /// <param name="id">The key's id.</param>
    /// <param name="key">The key.</param>
    /// <param name="algorithm"><c>sha256</c> or <c>sha1</c>.</param>
    /// <exception cref="ArgumentException">The algorithm is not one of these.</exception>
    public HawkCredentials(string id, string key, string algorithm = "sha256")
    {
        _id = id ?? throw new ArgumentNullException(nameof(id));
        _key = key ?? throw new ArgumentNullException(nameof(key));
        _hash = algorithm switch
        {
            "sha256" => HashAlgorithmName.SHA256,
            "sha1" => HashAlgorithmName.SHA1,
            _ => throw new ArgumentException("Hawk knows the algorithms sha256 and sha1, not \"" + algorithm + "\".", nameof(algorithm)),
        };
    }

    /// <summary>Data of the application that is signed and sent; empty for none.</summary>
    public string Extra { get; set; } = "";

    /// <summary>The application's id (Oz); empty for none.</summary>
    public string Application { get; set; } = "";

    /// <summary>The application that acts for another (Oz); empty for none.</summary>
    public string Delegation { get; set; } = "";

    /// <summary>Whether the body is signed.</summary>
    public bool IncludePayloadHash { get; set; }

    /// <summary>Seconds since 1970, as a collection states them; empty for the clock's.</summary>
    internal string FixedTimestamp { get; set; } = "";

    internal string FixedNonce { get; set; } = "";

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var time = FixedTimestamp.Length > 0 ? FixedTimestamp : Signing.UnixSeconds(Now(target)).ToString(CultureInfo.InvariantCulture);
        var nonce = FixedNonce.Length > 0 ? FixedNonce : GivenNonce(target) ?? Signing.RandomText(6);
        var body = IncludePayloadHash ? await target.ReadBodyAsync().ConfigureAwait(false) : [];
        var hash = body.Length > 0 ? PayloadHash(target, body) : "";
        var (host, port) = target.HostAndPort;
        var text = new StringBuilder("hawk.1.header\n")
            .Append(time)
            .Append('\n')
            .Append(nonce)
            .Append('\n')
            .Append(target.Method)
            .Append('\n')

                .Append(target.PathAndQuery)
                .Append('\n')
                .Append(host.ToLowerInvariant())
                .Append('\n')
                .Append(port.ToString(CultureInfo.InvariantCulture))
                .Append('\n')
            .Append(hash).Append('\n').Append(Extra.Replace("\\", "\\\\").Replace("\n", "\\n")).Append('\n');
        if (Application.Length > 0)
        {
            text.Append(Application).Append('\n').Append(Delegation).Append('\n');
        }

        var mac = Convert.ToBase64String(Signing.Hmac(_hash, Utf8.GetBytes(_key), text.ToString()));
        var header = new StringBuilder("Hawk id=\"")
            .Append(_id)
            .Append("\", ts=\"")
            .Append(time)
            .Append("\", nonce=\"")
            .Append(nonce)
            .Append('"');
        if (hash.Length > 0)
        {
            header.Append(", hash=\"").Append(hash).Append('"');
        }

        if (Extra.Length > 0)
        {
            header.Append(", ext=\"").Append(Extra.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
        }

        header.Append(", mac=\"").Append(mac).Append('"');
        if (Application.Length > 0)
        {
            header.Append(", app=\"").Append(Application).Append('"');
            if (Delegation.Length > 0)
            {
                header.Append(", dlg=\"").Append(Delegation).Append('"');
            }
        }

        target.ReplaceHeader("Authorization", header.ToString());
    }

    private string PayloadHash(SigningContext target, byte[] body)
    {
        var type = target.WrittenContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        byte[] text = [.. Utf8.GetBytes("hawk.1.payload\n" + type + "\n"), .. body, (byte)'\n'];
        return Convert.ToBase64String(Signing.Hash(_hash, text));
    }
}
