namespace Mono.Client;

/// <summary>The URL of a request in the form in which it is sent.</summary>
/// <param name="endpoint">The endpoint of the URL.</param>
/// <param name="text">The URL before encoding, with its variables filled in.</param>
/// <param name="uri">The URI.</param>
/// <param name="url">Its text.</param>
/// <param name="userInfo">User and password as written in the URL.</param>
/// <param name="host">The <c>Host</c> header where it differs from .NET's; otherwise null.</param>
internal sealed class RequestUrl(Endpoint endpoint, string text, Uri uri, string url, string? userInfo, string? host)
{
    internal Endpoint Endpoint => endpoint;

    internal string Text => text;

    internal Uri Uri => uri;

    internal string Url => url;

    internal string? UserInfo => userInfo;

    internal string? Host => host;
}
