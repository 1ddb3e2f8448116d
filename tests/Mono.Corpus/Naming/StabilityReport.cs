namespace Mono.Corpus.Naming;

/// <summary>What is called otherwise after a change of the collection that says nothing about it.</summary>
internal sealed class StabilityReport
{
    /// <summary>How many methods, and places of types and members, were compared.</summary>
    internal int Compared { get; private set; }

    /// <summary>Methods, members and types that have other names though all that they are made of is there, and nothing else changed in them.</summary>
    internal List<string> Renamed { get; } = [];

    /// <summary>The same for places whose own evidence changed with the collection, or whose methods' did.</summary>
    internal List<string> Explained { get; } = [];

    /// <summary>Places whose types (not names) are others.</summary>
    internal List<string> Retyped { get; } = [];

    /// <summary>Compares what a collection gives with what its changed form gives.</summary>
    /// <param name="before">The collection.</param>
    /// <param name="after">What became of it: the same requests or fewer.</param>
    internal void Compare(NameMap before, NameMap after)
    {
        foreach (var (request, method) in before.Methods.OrderBy(m => m.Key))
        {
            if (after.Methods.TryGetValue(request, out var now))
            {
                Compared++;
                if (now != method)
                {
                    Renamed.Add(method + " is " + now);
                }
            }
        }

        var changed = new Dictionary<(string, string), (string Place, bool Explained)>();
        foreach (var (path, was) in before.Types.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!after.Types.TryGetValue(path, out var now))
            {
                continue;
            }

            Compared++;
            if (was.Kind != now.Kind || was.Frame != now.Frame)
            {
                Retyped.Add(path + ": " + was.Frame + was.Kind + " is " + now.Frame + now.Kind);
                continue;
            }

            if (was.Member != now.Member)
            {
                Renamed.Add(path + ": the member " + was.Member + " is " + now.Member);
            }

            if (was.Model != now.Model)
            {
                changed.TryAdd((was.Model!, now.Model!), (path, was.Kind != nameof(Generator.Planning.TypeKind.Model) || !IsWhole(before, after, was.Model!, now.Model!)));
            }
        }

        foreach (var ((was, now), (place, explained)) in changed)
        {
            (explained ? Explained : Renamed).Add(place.Replace("\n", " ", StringComparison.Ordinal) + ": the type " + was + " is " + now);
        }
    }

    // Whether the model stands at the same places as before, and none of these lost a request.
    private static bool IsWhole(NameMap before, NameMap after, string was, string now) =>
        before.PlacesOf(was).ToHashSet(StringComparer.Ordinal).SetEquals(after.PlacesOf(now)) &&
        before.PlacesOf(was).All(place => before.RequestsOf(before.Types[place].Endpoint).SetEquals(after.RequestsOf(after.Types[place].Endpoint)));
}
