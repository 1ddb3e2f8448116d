using System.Collections.Concurrent;

namespace Mono.Generator.Incremental;

/// <summary>Weak references to the run caches of all collections, by path.</summary>
/// <remarks>
/// A cache lives as long as the compiler keeps the parsed collection that refers to it: in an editor until the next edit, after a build not
/// at all. Not measured alone; the gain of what it holds stands at <see cref="RunCache"/>.
/// </remarks>
internal sealed class RunCaches
{
    private readonly ConcurrentDictionary<string, WeakReference<RunCache>> _caches = new(StringComparer.Ordinal);

    /// <summary>Returns the cache of a collection.</summary>
    internal RunCache Of(string path)
    {
        var reference = _caches.GetOrAdd(path, static _ => new WeakReference<RunCache>(new RunCache()));
        if (!reference.TryGetTarget(out var cache))
        {
            cache = new RunCache();
            reference.SetTarget(cache);
        }

        return cache;
    }
}
