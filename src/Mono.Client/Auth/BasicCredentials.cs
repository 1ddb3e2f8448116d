using System.Text;

namespace Mono.Client;

/// <summary>User and password (RFC 7617).</summary>
public sealed class BasicCredentials : Credentials
{
    private readonly Func<CancellationToken, ValueTask<(string UserName, string Password)>>? _get;
    private readonly KeyValuePair<string, string>? _fixed;

    /// <summary>Fixed credentials.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    public BasicCredentials(string userName, string password) => _fixed = new KeyValuePair<string, string>("Authorization", Value(userName, password));

    /// <summary>Credentials that are asked for at each call, for rotation.</summary>
    /// <param name="get">Gives user and password.</param>
    public BasicCredentials(Func<CancellationToken, ValueTask<(string UserName, string Password)>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override KeyValuePair<string, string>? FixedHeader => _fixed;

    internal override async ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        if (_get is null)
        {
            target.ReplaceHeader("Authorization", _fixed.GetValueOrDefault().Value);
            return;
        }

        var (userName, password) = await _get(cancellationToken).ConfigureAwait(false);
        target.ReplaceHeader("Authorization", Value(userName, password));
    }

    internal static string Value(string userName, string password) => Value(userName + ":" + password);

    internal static string Value(string userAndPassword) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userAndPassword));
}
