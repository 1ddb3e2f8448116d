using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mono.Client;

/// <summary>AWS Signature Version 4.</summary>
/// <remarks>
/// Signs every header that the request has by then, but <c>Authorization</c> and those that change on the way; a body adds <c>X-Amz-Content-Sha256</c>. Paths are encoded
/// twice, as all services but S3 want it.
/// </remarks>
/// <example><code>
/// options.Credentials = new AwsCredentials(accessKey, secretKey, service: "execute-api", region: "eu-west-1");
/// </code></example>
public sealed class AwsCredentials : Credentials
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private static readonly HashSet<string> s_unsigned = new(StringComparer.OrdinalIgnoreCase) { "authorization", "connection", "x-amzn-trace-id", "user-agent", "expect", "presigned-expires", "range" };

    private readonly string _accessKey;
    private readonly string _secretKey;
    private readonly string _sessionToken;
    private readonly string _service;
    private readonly string _region;

    /// <summary>Credentials for one service in one region.</summary>
    /// <param name="accessKey">The access key's id.</param>
    /// <param name="secretKey">The secret access key.</param>
    /// <param name="service">The service's name in its signing scope.</param>
    /// <param name="region">The region.</param>
    /// <param name="sessionToken">The token of temporary credentials, or empty.</param>
    public AwsCredentials(string accessKey, string secretKey, string service = "execute-api", string region = "us-east-1", string sessionToken = "")
    {
        _accessKey = accessKey ?? throw new ArgumentNullException(nameof(accessKey));
        _secretKey = secretKey ?? throw new ArgumentNullException(nameof(secretKey));
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _region = region ?? throw new ArgumentNullException(nameof(region));
        _sessionToken = sessionToken ?? throw new ArgumentNullException(nameof(sessionToken));
    }

    /// <summary>Whether the signature goes into the query (a presigned URL) and not into headers.</summary>
    public bool AddToQuery { get; set; }

    private bool IsS3 => _service == "s3";

    internal override async ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
    {
        var body = await target.ReadBodyAsync().ConfigureAwait(false);
        var hash = Signing.Hex(Signing.Hash(HashAlgorithmName.SHA256, body));
        var time = Now(target).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        target.RemoveHeader("Authorization");
        if (AddToQuery)
        {
            SignQuery(target, time, IsS3 ? "UNSIGNED-PAYLOAD" : hash);
            return;
        }

        target.ReplaceHeader("X-Amz-Date", time);
        if (_sessionToken.Length > 0)
        {
            target.ReplaceHeader("X-Amz-Security-Token", _sessionToken);
        }

        if (body.Length > 0 || IsS3)
        {
            target.ReplaceHeader("X-Amz-Content-Sha256", hash);
        }

        var headers = SignedHeaders(target);
        var names = string.Join(";", headers.Keys);
        var signature = Signature(time, CanonicalRequest(target, headers, names, Query(target), hash));
        target.ReplaceHeader("Authorization", Algorithm + " Credential=" + _accessKey + "/" + Scope(time) + ", SignedHeaders=" + names + ", Signature=" + signature);
    }

    private void SignQuery(AuthTarget target, string time, string hash)
    {
        var query = Query(target);
        void Set(string key, string value)
        {
            query.RemoveAll(p => p.Key == key);
            query.Add(new KeyValuePair<string, string>(key, value));
        }

        var headers = SignedHeaders(target);
        var names = string.Join(";", headers.Keys);
        if (_sessionToken.Length > 0)
        {
            Set("X-Amz-Security-Token", _sessionToken);
        }

        if (IsS3 && query.TrueForAll(p => p.Key != "X-Amz-Expires"))
        {
            Set("X-Amz-Expires", "86400");
        }

        Set("X-Amz-Date", time);
        Set("X-Amz-Algorithm", Algorithm);
        Set("X-Amz-Credential", _accessKey + "/" + Scope(time));
        Set("X-Amz-SignedHeaders", names);
        var signature = Signature(time, CanonicalRequest(target, headers, names, query, hash));
        target.SetQuery(string.Join("&", query.Select(p => Signing.Encode(p.Key) + "=" + Signing.Encode(p.Value))) + "&X-Amz-Signature=" + signature);
    }

    private string Scope(string time) => time.Substring(0, 8) + "/" + _region + "/" + _service + "/aws4_request";

    private string Signature(string time, string request)
    {
        var key = Signing.Hmac(HashAlgorithmName.SHA256, Utf8.GetBytes("AWS4" + _secretKey), time.Substring(0, 8));
        key = Signing.Hmac(HashAlgorithmName.SHA256, key, _region);
        key = Signing.Hmac(HashAlgorithmName.SHA256, key, _service);
        key = Signing.Hmac(HashAlgorithmName.SHA256, key, "aws4_request");
        return Signing.Hex(Signing.Hmac(HashAlgorithmName.SHA256, key, Algorithm + "\n" + time + "\n" + Scope(time) + "\n" + Signing.Hash(HashAlgorithmName.SHA256, request)));
    }

    private string CanonicalRequest(AuthTarget target, SortedDictionary<string, string> headers, string names, List<KeyValuePair<string, string>> query, string hash)
    {
        var text = new StringBuilder(target.Method).Append('\n').Append(CanonicalPath(target.Url)).Append('\n').Append(CanonicalQuery(query)).Append('\n');
        foreach (var header in headers)
        {
            text.Append(header.Key).Append(':').Append(header.Value).Append('\n');
        }

        return text.Append('\n').Append(names).Append('\n').Append(hash).ToString();
    }

    private string CanonicalQuery(List<KeyValuePair<string, string>> query)
    {
        var pairs = query.Where(p => p.Key.Length > 0).Select(p => new KeyValuePair<string, string>(Signing.Encode(p.Key), Signing.Encode(p.Value)));
        return string.Join("&", pairs.OrderBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value));
    }

    // S3 takes the path as it is; for others it is encoded once more, empty segments and dots are resolved.
    private string CanonicalPath(string url)
    {
        var start = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = url.IndexOf('?');
        var path = start < 0 ? "/" : url.Substring(start, (end < 0 ? url.Length : end) - start);
        if (IsS3)
        {
            return string.Join("/", path.Split('/').Select(s => Signing.Encode(Uri.UnescapeDataString(s.Replace('+', ' '))))).Replace("%2F", "/");
        }

        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(Signing.Encode(segment));
            }
        }

        return "/" + string.Join("/", segments) + (segments.Count > 0 && path.EndsWith("/", StringComparison.Ordinal) ? "/" : "");
    }

    private static SortedDictionary<string, string> SignedHeaders(AuthTarget target)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = target.Authority };
        foreach (var group in target.Headers.Where(h => !s_unsigned.Contains(h.Key)).GroupBy(h => h.Key.ToLowerInvariant(), StringComparer.Ordinal))
        {
            headers[group.Key] = string.Join(",", group.Select(h => string.Join(" ", h.Value.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries))));
        }

        return headers;
    }

    private static List<KeyValuePair<string, string>> Query(AuthTarget target)
    {
        var mark = target.Url.IndexOf('?');
        return mark < 0 ? [] : Signing.ParseForm(target.Url.Substring(mark + 1));
    }

    private static readonly char[] s_blanks = [' ', '\t', '\r', '\n'];
}
