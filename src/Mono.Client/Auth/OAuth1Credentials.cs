using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mono.Client;

/// <summary>OAuth 1.0 signatures (RFC 5849): HMAC and RSA with SHA-1, SHA-256 and SHA-512, and PLAINTEXT.</summary>
/// <remarks>
/// The query is encoded again by RFC 3986, as in Postman: <c>+</c> becomes <c>%20</c>. Existing <c>oauth_…</c> parameters are
/// replaced; empty ones are left out.
/// </remarks>
/// <example><code>
/// options.Credentials = new OAuth1Credentials(consumerKey, consumerSecret, token, tokenSecret) { SignatureMethod = "HMAC-SHA256" };
/// </code></example>
public sealed class OAuth1Credentials : Credentials
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "oauth_consumer_key", "oauth_token", "oauth_signature_method", "oauth_timestamp", "oauth_nonce", "oauth_version", "oauth_signature",
        "oauth_callback", "oauth_verifier", "oauth_body_hash",
    };

    private readonly string _consumerKey;
    private readonly string _consumerSecret;
    private readonly string _token;
    private readonly string _tokenSecret;

    /// <summary>Creates credentials of a consumer and of the user that it acts for.</summary>
    /// <param name="consumerKey">The consumer's key.</param>
    /// <param name="consumerSecret">The consumer's secret; with an RSA method its private key in PEM.</param>
    /// <param name="token">The user's token, or empty.</param>
    /// <param name="tokenSecret">The token's secret, or empty.</param>
    public OAuth1Credentials(string consumerKey, string consumerSecret, string token = "", string tokenSecret = "")
    {
        _consumerKey = consumerKey ?? throw new ArgumentNullException(nameof(consumerKey));
        _consumerSecret = consumerSecret ?? throw new ArgumentNullException(nameof(consumerSecret));
        _token = token ?? throw new ArgumentNullException(nameof(token));
        _tokenSecret = tokenSecret ?? throw new ArgumentNullException(nameof(tokenSecret));
    }

    /// <summary>
    /// <c>HMAC-SHA1</c>, <c>HMAC-SHA256</c>, <c>HMAC-SHA512</c>, <c>RSA-SHA1</c>, <c>RSA-SHA256</c>, <c>RSA-SHA512</c> or
    /// <c>PLAINTEXT</c>; empty for <c>HMAC-SHA1</c> without its name in the request.
    /// </summary>
    public string SignatureMethod { get; set; } = "HMAC-SHA1";

    /// <summary>The protocol's version; empty leaves it out.</summary>
    public string Version { get; set; } = "1.0";

    /// <summary>The realm, which is not signed; empty leaves it out.</summary>
    public string Realm { get; set; } = "";

    /// <summary>The callback of a request for a token; empty leaves it out.</summary>
    public string Callback { get; set; } = "";

    /// <summary>The verifier of a request for an access token; empty leaves it out.</summary>
    public string Verifier { get; set; } = "";

    /// <summary>Seconds since 1970 as text; empty for the clock's.</summary>
    public string Timestamp { get; set; } = "";

    /// <summary>
    /// Place of the parameters; with <see cref="CredentialPlacement.Query"/> they go into the form of a POST or PUT if there is one.
    /// </summary>
    public CredentialPlacement Placement { get; set; }

    /// <summary>Whether the hash of a body other than a form is signed as <c>oauth_body_hash</c>.</summary>
    /// <remarks>
    /// Source: the draft <c>draft-eaton-oauth-bodyhash</c>. As in Postman, multipart forms are left out. PLAINTEXT signs nothing.
    /// </remarks>
    public bool IncludeBodyHash { get; set; }

    /// <summary>Whether empty parameters are signed.</summary>
    public bool SignEmptyParameters { get; set; }

    /// <summary>Whether the header's values are written without percent-encoding, for servers that expect them so.</summary>
    public bool DisableHeaderEncoding { get; set; }

    /// <summary>The nonce; empty for a random one.</summary>
    internal string FixedNonce { get; set; } = "";

    // Blank is empty, unless empty parameters are signed.
    private string Text(string value) => SignEmptyParameters || value.Trim().Length > 0 ? value : "";

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        target.RemoveHeader("Authorization");
        foreach (var name in s_names)
        {
            target.RemoveQuery(name);
        }

        var hashesBody = IncludeBodyHash
            && !target.IsForm
            && SignatureMethod != "PLAINTEXT"
            && target.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true;
        var body = target.IsForm || hashesBody ? await target.ReadBodyAsync().ConfigureAwait(false) : [];
        var form = target.IsForm ? Signing.EncodedPairs(Utf8.GetString(body)) : [];
        var isFormChanged = form.RemoveAll(p => s_names.Contains(p.Key)) > 0;
        var mark = target.Url.IndexOf('?');
        var query = mark < 0 ? [] : Signing.EncodedPairs(target.Url.Substring(mark + 1));

        var own = OwnParameters(target, hashesBody ? body : null);
        var signed = own.Select(p => new KeyValuePair<string, string?>(p.Key, Signing.Encode(p.Value)));
        var signature = Sign(
            BaseString(target.Method, mark < 0 ? target.Url : target.Url.Substring(0, mark), query.Concat(form).Concat(signed)));
        own.RemoveAll(p => p.Key == "oauth_signature_method" && SignatureMethod.Length == 0);
        own.Add(new KeyValuePair<string, string>("oauth_signature", signature));
        var added = signed.ToList();

        // As in Postman, a query that may be encoded is sent in its signed form, before the added parameters.
        if (query.Count > 0 && target.Encodes)
        {
            target.SetQuery(Join(query));
        }

        if (Placement == CredentialPlacement.Header)
        {
            target.ReplaceHeader("Authorization", Header(own));
        }
        else if (target.IsForm && target.Method is "POST" or "PUT")
        {
            form.AddRange(added);
            isFormChanged = true;
        }
        else if (target.Encodes)
        {
            added.ForEach(p => target.AppendQuery(p.Key, p.Value));
        }
        else
        {
            own.ForEach(p => target.AppendPlainQuery(p.Key, p.Value));
        }

        if (isFormChanged)
        {
            target.ReplaceBody(Utf8.GetBytes(Join(form)));
        }
    }

    private string Header(List<KeyValuePair<string, string>> parameters)
    {
        var encode = DisableHeaderEncoding ? (Func<string, string>)(t => t) : Signing.Encode;
        var realm = Realm.Trim().Length == 0 ? "" : "realm=\"" + encode(Realm) + "\",";
        return "OAuth " + realm
            + string.Join(",", parameters.Where(p => p.Value.Length > 0).Select(p => p.Key + "=\"" + encode(p.Value.Trim()) + "\""));
    }

    // In Postman's order.
    private List<KeyValuePair<string, string>> OwnParameters(SigningContext target, byte[]? body)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        void Add(string key, string value, bool always)
        {
            if (value.Length > 0 || always)
            {
                parameters.Add(new KeyValuePair<string, string>(key, value));
            }
        }

        Add("oauth_consumer_key", Text(_consumerKey), SignEmptyParameters);
        Add("oauth_token", Text(_token), SignEmptyParameters);
        Add("oauth_signature_method", SignatureMethod.Length == 0 ? "HMAC-SHA1" : SignatureMethod, true);
        Add(
            "oauth_timestamp",
            Text(Timestamp) is { Length: > 0 } time ? time : Signing.UnixSeconds(Now(target)).ToString(CultureInfo.InvariantCulture),
            true);
        Add("oauth_nonce", Text(FixedNonce) is { Length: > 0 } nonce ? nonce : GivenNonce(target) ?? Signing.RandomText(11), true);
        Add("oauth_version", Text(Version), SignEmptyParameters);
        if (body is not null)
        {
            Add("oauth_body_hash", Convert.ToBase64String(Signing.Hash(HashName, body)), false);
        }

        Add("oauth_callback", Text(Callback), false);
        Add("oauth_verifier", Text(Verifier), false);
        return parameters;
    }

    private HashAlgorithmName HashName =>
        SignatureMethod.EndsWith("SHA512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512
        : SignatureMethod.EndsWith("SHA256", StringComparison.Ordinal) ? HashAlgorithmName.SHA256
        : HashAlgorithmName.SHA1;

    private string Sign(string text)
    {
        var secrets = Signing.Encode(Text(_consumerSecret)) + "&" + Signing.Encode(Text(_tokenSecret));
        switch (SignatureMethod)
        {
            case "PLAINTEXT":
                return secrets;
            case "" or "HMAC-SHA1" or "HMAC-SHA256" or "HMAC-SHA512":
                return Convert.ToBase64String(Signing.Hmac(HashName, Utf8.GetBytes(secrets), text));
            case "RSA-SHA1" or "RSA-SHA256" or "RSA-SHA512":
                return Convert.ToBase64String(
                    PrivateKey.SignRsa(_consumerSecret, Utf8.GetBytes(text), HashName, RSASignaturePadding.Pkcs1));
            default:
                throw new ApiConfigurationException(
                    "OAuth 1.0 has no signature method \"" + SignatureMethod
                        + "\": use HMAC-SHA1, HMAC-SHA256, HMAC-SHA512, RSA-SHA1, RSA-SHA256, RSA-SHA512 or PLAINTEXT.");
        }
    }

    // RFC 5849, 3.4.1: method, URL and parameters, all encoded, the parameters sorted by their bytes.
    private static string BaseString(string method, string url, IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var pairs = parameters
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ThenBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => p.Key + "=" + p.Value);
        return new StringBuilder(method)
            .Append('&')
            .Append(Signing.Encode(BaseUrl(url)))
            .Append('&')
            .Append(Signing.Encode(string.Join("&", pairs)))
            .ToString();
    }

    private static string BaseUrl(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = url.IndexOf('/', scheme + 3);
        var authority = (slash < 0 ? url : url.Substring(0, slash)).ToLowerInvariant();
        var ownPort = authority.StartsWith("https", StringComparison.Ordinal) ? ":443" : ":80";
        return (
            authority.EndsWith(ownPort, StringComparison.Ordinal) ? authority.Substring(0, authority.Length - ownPort.Length) : authority)
            + (slash < 0 ? "/" : url.Substring(slash));
    }

    private static string Join(IEnumerable<KeyValuePair<string, string?>> parameters) =>
        string.Join("&", parameters.Select(p => p.Value is null ? p.Key : p.Key + "=" + p.Value));
}
