using System.Net;
using System.Text;

namespace Mono.Client;

/// <summary>
/// Digest access authentication (RFC 7616): MD5, SHA-256 and SHA-512-256, with and without <c>-sess</c>, quality <c>auth</c> and
/// <c>auth-int</c>, hashed user names.
/// </summary>
/// <remarks>
/// The first request has no credentials; it is sent again after the server's challenge, and later requests use the nonce of that
/// challenge. The body of a request that is sent twice must be readable twice.
/// </remarks>
/// <example><code>
/// options.Credentials = new DigestCredentials("joe", password);
/// </code></example>
public sealed class DigestCredentials : Credentials
{
    private readonly string _userName;
    private readonly string _password;
    private volatile DigestChallenge? _challenge;

    /// <summary>Creates credentials.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    public DigestCredentials(string userName, string password)
    {
        _userName = userName ?? throw new ArgumentNullException(nameof(userName));
        _password = password ?? throw new ArgumentNullException(nameof(password));
    }

    /// <summary>Challenge that a collection states; the first request responds to it, written like Postman's.</summary>
    internal DigestChallenge? Stated { get; set; }

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var challenge = _challenge;
        if ((challenge ?? Stated) is not { } used)
        {
            return;
        }

        var count = challenge is null ? used.Count : used.CountUse();
        var clientNonce = used.ClientNonce.Length > 0 ? used.ClientNonce : GivenNonce(target) ?? Signing.RandomText(8);
        var body = used.Quality == "auth-int" ? await target.ReadBodyAsync().ConfigureAwait(false) : [];
        target.ReplaceHeader(
            "Authorization", Header(used, target.Method, target.PathAndQuery, count, clientNonce, body, isPostmans: challenge is null));
    }

    internal override bool AcceptChallenge(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            || DigestChallenge.Find(response) is not { } found)
        {
            return false;
        }

        var known = _challenge;
        if (known is not null && known.Nonce == found.Nonce && !found.IsStale)
        {
            // A request with this nonce was refused: user or password are wrong. A request from before the nonce is sent again.
            return response.RequestMessage is { } request && !Answers(request, known.Nonce);
        }

        _challenge = found;
        return true;
    }

    private static bool Answers(HttpRequestMessage request, string nonce) =>
        request.Headers.TryGetValues("Authorization", out var values)
            && values.Any(v => v.IndexOf("nonce=\"" + Escape(nonce) + "\"", StringComparison.Ordinal) >= 0);

    /// <summary>Builds the header that responds to a challenge.</summary>
    internal string Header(
        DigestChallenge challenge, string method, string uri, string count, string clientNonce, byte[] body, bool isPostmans)
    {
        string Hash(string text) => DigestChallenge.Hash(challenge.Algorithm, Utf8.GetBytes(text));

        var isSession = challenge.Algorithm.EndsWith("-sess", StringComparison.OrdinalIgnoreCase);
        var first = _userName + ":" + challenge.Realm + ":" + _password;
        if (isSession)
        {
            first = Hash(first) + ":" + challenge.Nonce + ":" + clientNonce;
        }

        var second = method + ":" + uri + (challenge.Quality == "auth-int" ? ":" + DigestChallenge.Hash(challenge.Algorithm, body) : "");
        var hasQuality = challenge.Quality is "auth" or "auth-int";
        var response = Hash(hasQuality
            ? string.Join(":", Hash(first), challenge.Nonce, count, clientNonce, challenge.Quality, Hash(second))
            : string.Join(":", Hash(first), challenge.Nonce, Hash(second)));

        // RFC 7616 writes the algorithm without quotes; Postman with.
        var quote = isPostmans ? "\"" : "";
        var header = new StringBuilder("Digest ")
            .Append(User(challenge))
            .Append(", realm=\"")
            .Append(Escape(challenge.Realm))
            .Append("\", nonce=\"")
            .Append(Escape(challenge.Nonce))
            .Append("\", uri=\"").Append(uri).Append('"');
        if (challenge.Algorithm.Length > 0)
        {
            header.Append(", algorithm=").Append(quote).Append(challenge.Algorithm).Append(quote);
        }

        if (hasQuality)
        {
            header.Append(", qop=").Append(challenge.Quality);
        }

        // Without them the server cannot compute a session's hash; Postman sends them for MD5 only.
        if (hasQuality || (isSession && (!isPostmans || challenge.Algorithm == "MD5-sess")))
        {
            if (count.Length > 0)
            {
                header.Append(", nc=").Append(count);
            }

            header.Append(", cnonce=\"").Append(Escape(clientNonce)).Append('"');
        }

        header.Append(", response=\"").Append(response).Append('"');
        if (challenge.Opaque.Length > 0)
        {
            header.Append(", opaque=\"").Append(Escape(challenge.Opaque)).Append('"');
        }

        if (challenge.HashesUser)
        {
            header.Append(", userhash=true");
        }

        return header.ToString();
    }

    // RFC 7616, 3.4 and 3.4.4: hashed if the server asks for it, otherwise plain; beyond ASCII encoded by RFC 5987.
    private string User(DigestChallenge challenge) =>
        challenge.HashesUser ? "username=\"" + DigestChallenge.Hash(challenge.Algorithm, Utf8.GetBytes(_userName + ":" + challenge.Realm))
            + "\""
        : _userName.Any(c => c > '\u00ff') ? "username*=UTF-8''" + Signing.Encode(_userName)
        : "username=\"" + Escape(_userName) + "\"";

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
