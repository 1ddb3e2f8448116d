using System.Runtime.CompilerServices;

namespace Mono.Client;

/// <summary>
/// The URLs of the last calls that passed nothing for them, by endpoint: while the options' values stay the same, they are the next calls' too. They live as long as the options whose values they hold.
/// </summary>
internal sealed class UrlCache
{
    private readonly RequestUrl?[] _urls = new RequestUrl?[32];

    /// <summary>The last URL of an endpoint.</summary>
    /// <returns>Null if it was made of another text, or another endpoint has its place.</returns>
    internal RequestUrl? Find(Endpoint endpoint, ReadOnlySpan<char> text) =>
        Volatile.Read(ref _urls[Slot(endpoint)]) is { } url && url.Endpoint == endpoint && text.SequenceEqual(url.Text.AsSpan())
            ? url
            : null;

    internal RequestUrl Add(RequestUrl url)
    {
        Volatile.Write(ref _urls[Slot(url.Endpoint)], url);
        return url;
    }

    private int Slot(Endpoint endpoint) => RuntimeHelpers.GetHashCode(endpoint) & (_urls.Length - 1);
}
