namespace Mono.Shared;

/// <summary>HTTP methods whose requests Postman sends without a body, unless <c>disableBodyPruning</c> is set.</summary>
/// <remarks>Compared as written: the reader of collections turns methods into upper case.</remarks>
internal static class BodylessMethods
{
    internal static bool Contains(string method) => method is "GET" or "HEAD" or "COPY" or "PURGE" or "UNLOCK";
}
