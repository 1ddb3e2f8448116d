using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Mono.Client;

/// <summary>Digest access authentication (RFC 7616): MD5 and SHA-256, with and without <c>-sess</c>, quality <c>auth</c> and <c>auth-int</c>.</summary>
/// <remarks>
/// The first request goes without; the server's challenge is answered by sending it once more, and later requests use its nonce. A body that is
/// sent twice must be one that can be read twice.
/// </remarks>
/// <example><code>
/// options.Credentials = new DigestCredentials("joe", password);
/// </code></example>
public sealed class DigestCredentials : Credentials
{
    private readonly string _userName;
    private readonly string _password;
    private volatile DigestChallenge? _challenge;
    private int _count;

    /// <summary>Credentials.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    public DigestCredentials(string userName, string password)
    {
        _userName = userName ?? throw new ArgumentNullException(nameof(userName));
        _password = password ?? throw new ArgumentNullException(nameof(password));
    }

    /// <summary>What a collection states of a challenge: it is answered at once, as Postman writes it.</summary>
    internal DigestChallenge? Stated { get; set; }

    internal override async ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
    {
        var challenge = _challenge;
        if ((challenge ?? Stated) is not { } used)
        {
            return;
        }

        var count = challenge is null ? used.Count : Interlocked.Increment(ref _count).ToString("x8", CultureInfo.InvariantCulture);
        var clientNonce = used.ClientNonce.Length > 0 ? used.ClientNonce : GivenNonce(target) ?? Signing.RandomText(8);
        var body = used.Quality == "auth-int" ? await target.ReadBodyAsync().ConfigureAwait(false) : [];
        target.ReplaceHeader("Authorization", Header(used, target.Method, target.PathAndQuery, count, clientNonce, body, isPostmans: challenge is null));
    }

    internal override bool AcceptChallenge(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) || DigestChallenge.Find(response) is not { } found)
        {
            return false;
        }

        // The same nonce again, and not because it is stale: user or password are wrong.
        var known = _challenge;
        if (known is not null && known.Nonce == found.Nonce && !found.IsStale)
        {
            return false;
        }

        _count = 0;
        _challenge = found;
        return true;
    }

    /// <summary>The header that answers a challenge.</summary>
    internal string Header(DigestChallenge challenge, string method, string uri, string count, string clientNonce, byte[] body, bool isPostmans)
    {
        var hash = challenge.Algorithm.StartsWith("SHA-256", StringComparison.OrdinalIgnoreCase) ? HashAlgorithmName.SHA256 : HashAlgorithmName.MD5;
        var first = _userName + ":" + challenge.Realm + ":" + _password;
        if (challenge.Algorithm.EndsWith("-sess", StringComparison.OrdinalIgnoreCase))
        {
            first = Signing.Hash(hash, first) + ":" + challenge.Nonce + ":" + clientNonce;
        }

        var second = method + ":" + uri + (challenge.Quality == "auth-int" ? ":" + Signing.Hex(Signing.Hash(hash, body)) : "");
        var hasQuality = challenge.Quality is "auth" or "auth-int";
        var response = Signing.Hash(hash, hasQuality
            ? string.Join(":", Signing.Hash(hash, first), challenge.Nonce, count, clientNonce, challenge.Quality, Signing.Hash(hash, second))
            : string.Join(":", Signing.Hash(hash, first), challenge.Nonce, Signing.Hash(hash, second)));

        // RFC 7616 writes the algorithm without quotes; Postman with.
        var quote = isPostmans ? "\"" : "";
        var header = new StringBuilder("Digest username=\"").Append(Escape(_userName)).Append("\", realm=\"").Append(Escape(challenge.Realm)).Append("\", nonce=\"").Append(challenge.Nonce)
            .Append("\", uri=\"").Append(uri).Append('"');
        if (challenge.Algorithm.Length > 0)
        {
            header.Append(", algorithm=").Append(quote).Append(challenge.Algorithm).Append(quote);
        }

        if (hasQuality)
        {
            header.Append(", qop=").Append(challenge.Quality);
            if (count.Length > 0)
            {
                header.Append(", nc=").Append(count);
            }

            header.Append(", cnonce=\"").Append(clientNonce).Append('"');
        }

        header.Append(", response=\"").Append(response).Append('"');
        if (challenge.Opaque.Length > 0)
        {
            header.Append(", opaque=\"").Append(challenge.Opaque).Append('"');
        }

        return header.ToString();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
