namespace Mono.Postman;

/// <summary>The part of <c>protocolProfileBehavior</c> that changes a request. A null setting is not written.</summary>
public sealed record PostmanProtocolBehavior
{
    /// <summary>No setting at all.</summary>
    public static readonly PostmanProtocolBehavior None = new();

    /// <summary>Whether methods such as GET keep their body.</summary>
    public bool? DisableBodyPruning { get; init; }

    /// <summary>Whether the URL is sent as it is written.</summary>
    public bool? DisableUrlEncoding { get; init; }

    /// <summary>Whether redirects are followed.</summary>
    public bool? FollowRedirects { get; init; }

    /// <summary>Whether a redirect keeps its method.</summary>
    public bool? FollowOriginalHttpMethod { get; init; }

    /// <summary>Whether a redirect to another host keeps <c>Authorization</c>.</summary>
    public bool? FollowAuthorizationHeader { get; init; }

    /// <summary>How many redirects are followed.</summary>
    public int? MaxRedirects { get; init; }

    /// <summary>Whether cookies are neither sent nor kept.</summary>
    public bool? DisableCookies { get; init; }

    /// <summary>The names, in lower case, of the headers that Postman does not add by itself; null if not written.</summary>
    public IReadOnlyList<string>? DisabledSystemHeaders { get; init; }

    /// <summary>These settings on top of a parent's: each setting written here wins.</summary>
    /// <param name="parent">The settings of the enclosing folder or collection.</param>
    public PostmanProtocolBehavior Over(PostmanProtocolBehavior parent) => ReferenceEquals(this, None) ? parent : ReferenceEquals(parent, None) ? this : new()
    {
        DisableBodyPruning = DisableBodyPruning ?? parent.DisableBodyPruning,
        DisableUrlEncoding = DisableUrlEncoding ?? parent.DisableUrlEncoding,
        FollowRedirects = FollowRedirects ?? parent.FollowRedirects,
        FollowOriginalHttpMethod = FollowOriginalHttpMethod ?? parent.FollowOriginalHttpMethod,
        FollowAuthorizationHeader = FollowAuthorizationHeader ?? parent.FollowAuthorizationHeader,
        MaxRedirects = MaxRedirects ?? parent.MaxRedirects,
        DisableCookies = DisableCookies ?? parent.DisableCookies,
        DisabledSystemHeaders = DisabledSystemHeaders ?? parent.DisabledSystemHeaders,
    };
}
