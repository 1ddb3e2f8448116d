using System.Net;

namespace Mono.Client;

/// <summary>Passes the credentials of a call to its handler, for schemes that authenticate connections (NTLM, Negotiate).</summary>
internal sealed class HandlerCredentials : ICredentials
{
    private static readonly AsyncLocal<NetworkCredential?> s_current = new();

    internal static HandlerCredentials Instance { get; } = new();

    /// <summary>Credentials of the current call.</summary>
    internal static NetworkCredential? Current
    {
        set
        {
            if (s_current.Value != value)
            {
                s_current.Value = value;
            }
        }
    }

    /// <inheritdoc/>
    public NetworkCredential? GetCredential(Uri uri, string authType) =>
        authType.Equals("NTLM", StringComparison.OrdinalIgnoreCase) || authType.Equals("Negotiate", StringComparison.OrdinalIgnoreCase)
            ? s_current.Value
            : null;
}
