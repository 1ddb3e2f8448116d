using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mono.Client;

/// <summary>AWS Signature Version 4.</summary>
/// <remarks>
/// Signs all headers of the request but <c>Authorization</c> and those that change on the way; a body adds
/// <c>X-Amz-Content-Sha256</c>. Paths are encoded twice, as all services but S3 expect.
/// </remarks>
/// <example><code>
/// options.Credentials = new AwsCredentials(accessKey, secretKey, service: "execute-api", region: "eu-west-1");
/// </code></example>
public sealed class AwsCredentials : Credentials
{
    private const string Reserved = ";/?:@&=+$,#";
    private const string Plain = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!~*'()%" + Reserved;
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private static readonly HashSet<string> s_unsigned = new(StringComparer.OrdinalIgnoreCase)
    {
        "authorization",
        "connection",
        "x-amzn-trace-id",
        "user-agent",
        "expect",
        "presigned-expires",
        "range",
    };
    private static readonly string[] s_ownHeaders = ["Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256"];
    private static readonly string[] s_ownParameters =
    [
        "X-Amz-Security-Token", "X-Amz-Date", "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-SignedHeaders", "X-Amz-Signature",
    ];

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
    public AwsCredentials(
        string accessKey, string secretKey, string service = "execute-api", string region = "us-east-1", string sessionToken = "")
    {
        _accessKey = accessKey ?? throw new ArgumentNullException(nameof(accessKey));
        _secretKey = secretKey ?? throw new ArgumentNullException(nameof(secretKey));
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _region = region ?? throw new ArgumentNullException(nameof(region));
        _sessionToken = sessionToken ?? throw new ArgumentNullException(nameof(sessionToken));
    }

    /// <summary>Place of the signature: headers, or the query (a presigned URL).</summary>
    public CredentialPlacement Placement { get; set; }

    private bool IsS3 => _service == "s3";

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        var body = await target.ReadBodyAsync().ConfigureAwait(false);
        var hash = Signing.Hex(Signing.Hash(HashAlgorithmName.SHA256, body));
        foreach (var name in s_ownHeaders)
        {
            target.RemoveHeader(name);
        }

        // Parameters of an earlier signature; X-Amz-Expires is the caller's.
        foreach (var name in s_ownParameters)
        {
            target.RemoveQuery(name);
        }

        var time = Time(target).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        if (Placement == CredentialPlacement.Query)
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
        target.ReplaceHeader(
            "Authorization",
            Algorithm + " Credential=" + _accessKey + "/" + Scope(time) + ", SignedHeaders=" + names + ", Signature=" + signature);
    }

    // A Date header says when the request is made.
    private DateTimeOffset Time(SigningContext target) =>
        target.Headers.LastOrDefault(h => string.Equals(h.Key, "Date", StringComparison.OrdinalIgnoreCase)).Value is { } written
            && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? date
                : Now(target);

    private void SignQuery(SigningContext target, string time, string hash)
    {
        var headers = SignedHeaders(target);
        var names = string.Join(";", headers.Keys);
        void Add(string key, string value) => target.AppendQuery(key, Signing.Encode(value));

        if (_sessionToken.Length > 0)
        {
            Add("X-Amz-Security-Token", _sessionToken);
        }

        if (IsS3 && Query(target).TrueForAll(p => p.Key != "X-Amz-Expires"))
        {
            Add("X-Amz-Expires", "86400");
        }

        Add("X-Amz-Date", time);
        Add("X-Amz-Algorithm", Algorithm);
        Add("X-Amz-Credential", _accessKey + "/" + Scope(time));
        Add("X-Amz-SignedHeaders", names);
        Add("X-Amz-Signature", Signature(time, CanonicalRequest(target, headers, names, Query(target), hash)));
    }

    private string Scope(string time) => time.Substring(0, 8) + "/" + _region + "/" + _service + "/aws4_request";

    private string Signature(string time, string request)
    {
        var key = Signing.Hmac(HashAlgorithmName.SHA256, Utf8.GetBytes("AWS4" + _secretKey), time.Substring(0, 8));
        key = Signing.Hmac(HashAlgorithmName.SHA256, key, _region);
        key = Signing.Hmac(HashAlgorithmName.SHA256, key, _service);
        key = Signing.Hmac(HashAlgorithmName.SHA256, key, "aws4_request");
        return Signing.Hex(
            Signing.Hmac(
                HashAlgorithmName.SHA256,
                key,
                Algorithm + "\n" + time + "\n" + Scope(time) + "\n" + Signing.Hash(HashAlgorithmName.SHA256, request)));
    }

    private string CanonicalRequest(
        SigningContext target,
        SortedDictionary<string, string> headers,
        string names,
        List<KeyValuePair<string, string?>> query,
        string hash)
    {
        var text = new StringBuilder(target.Method)
            .Append('\n')
            .Append(CanonicalPath(target.Url))
            .Append('\n')
            .Append(CanonicalQuery(query))
            .Append('\n');
        foreach (var header in headers)
        {
            text.Append(header.Key).Append(':').Append(header.Value).Append('\n');
        }

        return text.Append('\n').Append(names).Append('\n').Append(hash).ToString();
    }

    private string CanonicalQuery(List<KeyValuePair<string, string?>> query)
    {
        var named = query.Where(p => p.Key.Length > 0);

        // S3 looks at the first value of a name only.
        var pairs = IsS3 ? named.GroupBy(p => p.Key, StringComparer.Ordinal).Select(g => g.First()) : named;
        return string.Join(
            "&",
            pairs
                .OrderBy(p => p.Key, StringComparer.Ordinal)
                .ThenBy(p => p.Value, StringComparer.Ordinal)
                .Select(p => p.Key + "=" + p.Value));
    }

    // S3 signs the path unchanged; for other services it is encoded again, and empty segments and dots are resolved.
    private string CanonicalPath(string url)
    {
        var start = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = url.IndexOf('?');
        var path = start < 0 ? "/" : url.Substring(start, (end < 0 ? url.Length : end) - start);
        if (start >= 0 && url.Substring(start).Any(c => Plain.IndexOf(c) < 0))
        {
            path = EncodeAgain(path);
        }

        if (IsS3)
        {
            return string.Join("/", path.Split('/').Select(Signing.Normalize)).Replace("%2F", "/");
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

    // A URL with characters that should have been encoded is decoded and encoded. Source: aws4's parsePath with JavaScript's decodeURI
    // and encodeURI.
    private static string EncodeAgain(string path)
    {
        var bytes = Utf8.GetBytes(path);
        var text = new StringBuilder(bytes.Length + 16);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = (char)bytes[i];
            if (b == '%'
                && i + 2 < bytes.Length
                && Signing.HexDigit(bytes[i + 1]) is >= 0 and var high
                && Signing.HexDigit(bytes[i + 2]) is >= 0 and var low)
            {
                b = (char)((high << 4) | low);
                if (Reserved.IndexOf(b) >= 0)
                {
                    // decodeURI leaves it, and encodeURI encodes its percent sign.
                    text.Append("%25").Append((char)bytes[i + 1]).Append((char)bytes[i + 2]);
                    i += 2;
                    continue;
                }

                i += 2;
            }

            if (b != '%' && Plain.IndexOf(b) >= 0)
            {
                text.Append(b);
            }
            else
            {
                text.Append('%').Append(((int)b).ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    private static SortedDictionary<string, string> SignedHeaders(SigningContext target)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = target.Authority };
        foreach (var group in target.Headers
            .Where(h => !s_unsigned.Contains(h.Key))
            .GroupBy(h => h.Key.ToLowerInvariant(), StringComparer.Ordinal))
        {
            // .NET sends the values of one name on one line.
            headers[group.Key] = string.Join(
                ", ", group.Select(h => string.Join(" ", h.Value.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries))));
        }

        return headers;
    }

    private static List<KeyValuePair<string, string?>> Query(SigningContext target)
    {
        var mark = target.Url.IndexOf('?');
        return mark < 0 ? [] : Signing.EncodedPairs(target.Url.Substring(mark + 1));
    }

    private static readonly char[] s_blanks = [' ', '\t', '\r', '\n'];
}
