using System.Runtime.CompilerServices;

namespace Mono.Client;

/// <summary>
/// Keeps a collection's credentials, with fetched tokens and nonces of challenges, while the values of the options stay the same. Each
/// options object has its own.
/// </summary>
internal sealed class AuthCache
{
    // Created on first use, because options usually have their own credentials.
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
