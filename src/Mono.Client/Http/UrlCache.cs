using System.Runtime.CompilerServices;

namespace Mono.Client;

/// <summary>
/// The last URL of each endpoint whose call added nothing to it: valid for the next call while the values of the options stay the
/// same. The cache lives as long as the options.
/// </summary>
internal sealed class UrlCache
{
    private readonly RequestUrl?[] _urls = new RequestUrl?[32];

    /// <summary>The last URL of an endpoint.</summary>
    /// <returns>Null if the text differs, or another endpoint occupies the slot.</returns>
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
