using System.Runtime.CompilerServices;

namespace Mono.Client;

/// <summary>
/// Keeps a collection's credentials while the options' values stay the same: fetched tokens and the nonces of challenges live as long. Each options
/// object has its own.
/// </summary>
internal sealed class AuthCache
{
    // Made when first needed: mostly the options have credentials of their own.
    private ConditionalWeakTable<ApiClientOptions, Entry>? _entries;

    internal Credentials? Get(ApiClientOptions options, AuthParameters values, Func<AuthParameters, Credentials?> create)
    {
        var entries = Volatile.Read(ref _entries)
            ?? Interlocked.CompareExchange(ref _entries, new ConditionalWeakTable<ApiClientOptions, Entry>(), null)
            ?? _entries!;
        var entry = entries.GetOrCreateValue(options);
        var known = entry.Known;
        if (known is null || !known.Values.HasSameValues(values))
        {
            entry.Known = known = new Known(values, create(values));
        }

        return known.Credentials;
    }

    private sealed class Entry
    {
        internal Known? Known { get; set; }
    }

    private sealed class Known(AuthParameters values, Credentials? credentials)
    {
        internal AuthParameters Values { get; } = values;

        internal Credentials? Credentials { get; } = credentials;
    }
}
