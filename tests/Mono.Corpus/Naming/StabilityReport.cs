namespace Mono.Corpus.Naming;

/// <summary>Names and types that change with an unrelated change of the collection.</summary>
internal sealed class StabilityReport
{
    /// <summary>The number of methods, and of places of types and members, that were compared.</summary>
    internal int Compared { get; private set; }

    /// <summary>Methods, members and types whose names changed although their own evidence is complete and unchanged.</summary>
    internal List<string> Renamed { get; } = [];

    /// <summary>Types whose names changed together with their own evidence, or with that of their methods.</summary>
    internal List<string> Explained { get; } = [];

    /// <summary>Places whose types, not only names, changed.</summary>
    internal List<string> Retyped { get; } = [];

    /// <summary>Compares the names of a collection with those of its changed form.</summary>
    /// <param name="before">The names of the collection.</param>
    /// <param name="after">The names of the changed collection, which has the same requests or fewer.</param>
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
                changed.TryAdd(
                    (was.Model!, now.Model!),
                    (path, was.Kind != nameof(Generator.Model.ValueKind.Model) || !IsWhole(before, after, was.Model!, now.Model!)));
            }
        }

        foreach (var ((was, now), (place, explained)) in changed)
        {
            (explained ? Explained : Renamed).Add(place.Replace("\n", " ", StringComparison.Ordinal) + ": the type " + was + " is " + now);
        }
    }

    // Whether the model has the same places as before, and none of these lost a request.
    private static bool IsWhole(NameMap before, NameMap after, string was, string now) =>
        before.PlacesOf(was).ToHashSet(StringComparer.Ordinal).SetEquals(after.PlacesOf(now)) &&
        before.PlacesOf(was).All(
            place => before.RequestsOf(before.Types[place].Endpoint).SetEquals(after.RequestsOf(after.Types[place].Endpoint)));
}
