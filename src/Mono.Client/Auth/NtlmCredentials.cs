using System.Net;

namespace Mono.Client;

/// <summary>
/// NTLM, and Negotiate where the server asks for it. The handler does the three steps, because they authenticate a connection and
/// not a request. A client with its own connections needs nothing else; an HttpClient of yours needs a handler with
/// <see cref="ForHost(Uri)"/>.
/// </summary>
/// <remarks>.NET chooses the workstation's name itself.</remarks>
/// <example><code>
/// options.Credentials = new NtlmCredentials(@"DOMAIN\joe", password);
/// // or, with connections of your own:
/// var http = new HttpClient(new SocketsHttpHandler { Credentials = ntlm.ForHost(new Uri("https://intranet")) });
/// </code></example>
public sealed class NtlmCredentials : Credentials
{
    private readonly NetworkCredential _credential;

    /// <summary>Creates credentials.</summary>
    /// <param name="userName">The user: <c>joe</c>, <c>DOMAIN\joe</c> or <c>joe@domain</c>.</param>
    /// <param name="password">The password.</param>
    /// <param name="domain">The domain, if the user's name does not say it.</param>
    public NtlmCredentials(string userName, string password, string domain = "")
    {
        _ = userName ?? throw new ArgumentNullException(nameof(userName));
        _ = password ?? throw new ArgumentNullException(nameof(password));
        _ = domain ?? throw new ArgumentNullException(nameof(domain));

        var backslash = userName.IndexOf('\\');
        if (backslash >= 0)
        {
            domain = userName.Substring(0, backslash);
            userName = userName.Substring(backslash + 1);
        }

        _credential = new NetworkCredential(userName, password, domain);
    }

    // Without a user the handler gets no credentials, so that it does not fall back on the account of the process.
    internal override NetworkCredential? ForHandler => _credential.UserName.Length == 0 ? null : _credential;

    /// <summary>Returns credentials for a handler.</summary>
    /// <param name="host">The server.</param>
    /// <returns>Credentials for this server only, and for NTLM and Negotiate only.</returns>
    public CredentialCache ForHost(Uri host) =>
        host is null
            ? throw new ArgumentNullException(nameof(host))
            : new CredentialCache() { { host, "NTLM", _credential }, { host, "Negotiate", _credential } };

    internal override ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken)
    {
        target.RemoveHeader("Authorization");
        return default;
    }
}
