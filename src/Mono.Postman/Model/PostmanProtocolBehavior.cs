namespace Mono.Postman;

/// <summary>The settings in <c>protocolProfileBehavior</c> that affect a request; null if not stated.</summary>
public sealed record PostmanProtocolBehavior
{
    /// <summary>No setting at all.</summary>
    public static readonly PostmanProtocolBehavior None = new();

    /// <summary>Whether methods such as GET keep their body.</summary>
    public bool? DisableBodyPruning { get; init; }

    /// <summary>Whether the URL is sent as written.</summary>
    public bool? DisableUrlEncoding { get; init; }

    /// <summary>Whether redirects are followed.</summary>
    public bool? FollowRedirects { get; init; }

    /// <summary>Whether a redirect keeps its method.</summary>
    public bool? FollowOriginalHttpMethod { get; init; }

    /// <summary>Whether a redirect to another host keeps <c>Authorization</c>.</summary>
    public bool? FollowAuthorizationHeader { get; init; }

    /// <summary>The maximum number of redirects to follow.</summary>
    public int? MaxRedirects { get; init; }

    /// <summary>Whether cookies are neither sent nor stored.</summary>
    public bool? DisableCookies { get; init; }

    /// <summary>The lower-case names of headers that Postman must not add by itself; null if not stated.</summary>
    public IReadOnlyList<string>? DisabledSystemHeaders { get; init; }

    /// <summary>Returns these settings merged with those of a parent; settings stated here win.</summary>
    /// <param name="parent">The settings of the enclosing folder or collection.</param>
    public PostmanProtocolBehavior Over(PostmanProtocolBehavior parent) =>
        ReferenceEquals(this, None) ? parent : ReferenceEquals(parent, None) ? this : Merge(parent);

    private PostmanProtocolBehavior Merge(PostmanProtocolBehavior parent) => new()
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
