using System.Net;
using System.Text;

namespace Mono.Client;

/// <summary>User and password (RFC 7617).</summary>
public sealed class BasicCredentials : Credentials
{
    private readonly Func<CancellationToken, ValueTask<NetworkCredential>>? _get;
    private readonly KeyValuePair<string, string>? _fixed;

    /// <summary>Fixed credentials.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    public BasicCredentials(string userName, string password) => _fixed = new KeyValuePair<string, string>(
        "Authorization",
        Value(
            userName ?? throw new ArgumentNullException(nameof(userName)), password ?? throw new ArgumentNullException(nameof(password))));

    /// <summary>Credentials that are asked for at each call, for rotation.</summary>
    /// <param name="get">Returns user and password; a domain is not sent.</param>
    public BasicCredentials(Func<CancellationToken, ValueTask<NetworkCredential>> get) =>
        _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override KeyValuePair<string, string>? FixedHeader => _fixed;

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        if (_get is null)
        {
            target.ReplaceHeader("Authorization", _fixed.GetValueOrDefault().Value);
            return;
        }

        var current = await _get(cancellationToken).ConfigureAwait(false);
        target.ReplaceHeader("Authorization", Value(current.UserName, current.Password));
    }

    internal static string Value(string userName, string password) => Value(userName + ":" + password);

    internal static string Value(string userAndPassword) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userAndPassword));
}
