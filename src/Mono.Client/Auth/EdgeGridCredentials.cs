using System.Globalization;
using System.Security.Cryptography;

namespace Mono.Client;

/// <summary>Akamai EdgeGrid (EG1-HMAC-SHA256).</summary>
/// <remarks>
/// Source: techdocs.akamai.com, "Authenticate with EdgeGrid". Only bodies of POST are signed, and no multipart forms.
/// </remarks>
/// <example><code>
/// options.Credentials = new EdgeGridCredentials(accessToken, clientToken, clientSecret);
/// </code></example>
public sealed class EdgeGridCredentials : Credentials
{
    private readonly string _accessToken;
    private readonly string _clientToken;
    private readonly string _clientSecret;

    /// <summary>Creates credentials of an API client.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="clientToken">The client token.</param>
    /// <param name="clientSecret">The client secret.</param>
    public EdgeGridCredentials(string accessToken, string clientToken, string clientSecret)
    {
        _accessToken = accessToken ?? throw new ArgumentNullException(nameof(accessToken));
        _clientToken = clientToken ?? throw new ArgumentNullException(nameof(clientToken));
        _clientSecret = clientSecret ?? throw new ArgumentNullException(nameof(clientSecret));
    }

    /// <summary>The signed host; empty for that of the URL.</summary>
    public string Host { get; set; } = "";

    /// <summary>The names of the headers that are signed, in order.</summary>
    public IReadOnlyList<string> HeadersToSign { get; set; } = [];

    /// <summary>Number of bytes of a body that are signed.</summary>
    public int MaxBodySize { get; set; } = 128 * 1024;

    /// <summary>The time as <c>yyyyMMddTHH:mm:ss+0000</c>; empty for the clock's.</summary>
    internal string FixedTimestamp { get; set; } = "";

    internal string FixedNonce { get; set; } = "";

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var time = FixedTimestamp.Length > 0
            ? FixedTimestamp
            : Now(target).UtcDateTime.ToString("yyyyMMdd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
        var nonce = FixedNonce.Length > 0 ? FixedNonce : GivenNonce(target) ?? Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture);
        var header = "EG1-HMAC-SHA256 client_token=" + _clientToken + ";access_token=" + _accessToken + ";timestamp=" + time + ";nonce="
            + nonce + ";";
        var hash = target.Method == "POST" ? Hash(target.ContentType, await target.ReadBodyAsync().ConfigureAwait(false)) : "";
        var text = string.Join(
            "\t", target.Method, target.Scheme, Host.Length > 0 ? Host : target.Authority, target.PathAndQuery, CanonicalHeaders(target),
            hash, header);
        var key = Convert.ToBase64String(Signing.Hmac(HashAlgorithmName.SHA256, Utf8.GetBytes(_clientSecret), time));
        target.ReplaceHeader(
            "Authorization",
            header + "signature=" + Convert.ToBase64String(Signing.Hmac(HashAlgorithmName.SHA256, Utf8.GetBytes(key), text)));
    }

    private string Hash(string? contentType, byte[] body) =>
        body.Length == 0 || contentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            ? ""
            : Convert.ToBase64String(
                Signing.Hash(HashAlgorithmName.SHA256, body.Length > MaxBodySize ? body.Take(MaxBodySize).ToArray() : body));

    private string CanonicalHeaders(SigningContext target)
    {
        var lines = new List<string>();
        foreach (var name in HeadersToSign.Select(n => n.Trim().ToLowerInvariant()))
        {
            // .NET sends the values of one name on one line.
            var value = string.Join(", ", target.Headers.Where(h => h.Key.ToLowerInvariant() == name).Select(h => h.Value));
            if (value.Length > 0)
            {
                lines.Add(name + ":" + string.Join(" ", value.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        return string.Join("\t", lines);
    }

    private static readonly char[] s_blanks = [' ', '\t', '\r', '\n'];
}
