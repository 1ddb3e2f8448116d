namespace Mono.Client;

/// <summary>Place of credentials in a request.</summary>
public enum CredentialPlacement
{
    /// <summary>A header.</summary>
    Header,

    /// <summary>The query.</summary>
    Query,
}
