namespace Mono.Client;

/// <summary>A request's URL as it is sent.</summary>
/// <param name="endpoint">Whose it is.</param>
/// <param name="text">What it was made of: complete but not encoded.</param>
/// <param name="uri">The URI.</param>
/// <param name="url">Its text.</param>
/// <param name="userInfo">User and password as they are written in it.</param>
/// <param name="host">What <c>Host</c> must say where .NET would not.</param>
internal sealed class RequestUrl(Endpoint endpoint, string text, Uri uri, string url, string? userInfo, string? host)
{
    internal Endpoint Endpoint => endpoint;

    internal string Text => text;

    internal Uri Uri => uri;

    internal string Url => url;

    internal string? UserInfo => userInfo;

    internal string? Host => host;
}
