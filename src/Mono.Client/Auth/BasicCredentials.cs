using System.Text;

namespace Mono.Client;

/// <summary>User and password (RFC 7617).</summary>
public sealed class BasicCredentials : Credentials
{
    private readonly Func<CancellationToken, ValueTask<(string UserName, string Password)>>? _get;
    private readonly string _fixed = "";

    /// <summary>Fixed credentials.</summary>
    /// <param name="userName">The user.</param>
    /// <param name="password">The password.</param>
    public BasicCredentials(string userName, string password) => _fixed = Value(userName, password);

    /// <summary>Credentials that are asked for at each call, for rotation.</summary>
    /// <param name="get">Gives user and password.</param>
    public BasicCredentials(Func<CancellationToken, ValueTask<(string UserName, string Password)>> get) => _get = get ?? throw new ArgumentNullException(nameof(get));

    internal override ValueTask ApplyAsync(AuthTarget target, CancellationToken cancellationToken)
    {
        if (_get is not null)
        {
            return AskAsync(_get, target, cancellationToken);
        }

        target.ReplaceHeader("Authorization", _fixed);
        return default;
    }

    private static async ValueTask AskAsync(Func<CancellationToken, ValueTask<(string UserName, string Password)>> get, AuthTarget target, CancellationToken cancellationToken)
    {
        var (userName, password) = await get(cancellationToken).ConfigureAwait(false);
        target.ReplaceHeader("Authorization", Value(userName, password));
    }

    internal static string Value(string userName, string password) => Value(userName + ":" + password);

    internal static string Value(string userAndPassword) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userAndPassword));
}
