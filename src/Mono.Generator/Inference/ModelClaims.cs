using Mono.Generator.Planning;

namespace Mono.Generator.Inference;

/// <summary>
/// Settles which model gets which name. All that want the same name take the next one that they would like, unless one of them has a much better claim: the name is its own and the others' is
/// made up, or it is seen far more often. So it does not matter which is seen first, and one more place of a rare shape renames nothing.
/// </summary>
internal static class ModelClaims
{
    // How many times as much as any other a model must be seen to keep a name for itself.
    private const int FarMore = 2;

    /// <summary>Names models.</summary>
    /// <param name="models">The models.</param>
    /// <param name="names">The names that are taken already; takes those of the models.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether the places of the models told all of them apart, so that the names hang on nothing else.</returns>
    internal static bool Settle(IReadOnlyList<NamedModel> models, NameRegistry names, CancellationToken cancellationToken)
    {
        var bases = new List<string>(models.Count);
        foreach (var model in models)
        {
            if (!model.IsRequestOnly)
            {
                bases.Add(model.Base);
            }
        }

        var answers = new HashSet<string>(bases, StringComparer.OrdinalIgnoreCase);

        var holders = new PartedDictionary<string, Claim?>(models.Count, StringComparer.OrdinalIgnoreCase);
        var without = new List<Claim>();
        var wanted = new List<string>();
        var claims = new Claim[models.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = new Claim(models[i], models[i].IsRequestOnly && !models[i].IsRoot && answers.Contains(models[i].Base));
        }

        var moving = new List<Claim>(claims);
        while (moving.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            wanted.Clear();
            foreach (var claim in moving)
            {
                if (!claim.Next(names))
                {
                    without.Add(claim);
                    continue;
                }

                holders.TryGetValue(claim.Name, out var rivals);
                if (rivals is { Rivals: null })
                {
                    wanted.Add(claim.Name);
                }

                claim.Rivals = rivals;
                holders[claim.Name] = claim;
            }

            moving.Clear();
            foreach (var name in wanted)
            {
                var rivals = holders[name];
                var best = Best(rivals);
                for (var rival = rivals; rival is not null; rival = rival.Rivals)
                {
                    if (rival != best)
                    {
                        moving.Add(rival);
                    }
                }

                best?.Rivals = null;
                holders[name] = best;
            }
        }

        var settled = new List<string>(claims.Length);
        foreach (var claim in claims)
        {
            if (holders.TryGetValue(claim.Name, out var holder) && holder == claim)
            {
                settled.Add(claim.Name);
                claim.Model.Name = claim.Name;
            }
        }

        names.Reserve(settled);

        // Nothing in the collection tells these apart.
        foreach (var claim in without.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Model.Shape.Id.Text, StringComparer.Ordinal))
        {
            claim.Model.Name = names.Claim(claim.Name);
        }

        return without.Count == 0;
    }

    // The one of those that come nearest to the name which is seen far more often than the others.
    private static Claim? Best(Claim? rivals)
    {
        Claim? best = null;
        var second = 0;
        for (var rival = rivals; rival is not null; rival = rival.Rivals)
        {
            if (best is null || rival.Level < best.Level)
            {
                (best, second) = (rival, 0);
            }
            else if (rival.Level == best.Level)
            {
                second = Math.Max(second, Math.Min(rival.Weight, best.Weight));
                best = rival.Weight > best.Weight ? rival : best;
            }
        }

        return second == 0 || best!.Weight >= FarMore * second ? best : null;
    }

    /// <summary>A model on its way through the names that it would like.</summary>
    private sealed class Claim(NamedModel model, bool isInput)
    {
        private IEnumerator<(string Name, int Level)>? _preferences;
        private bool _isPlaced;

        internal NamedModel Model { get; } = model;

        /// <summary>The first of the others that want the same name, each with the next of them.</summary>
        internal Claim? Rivals { get; set; }

        internal string Name { get; private set; } = model.Base;

        internal int Level { get; private set; }

        internal int Weight { get; } = model.Weight;

        internal bool Next(NameRegistry names)
        {
            // Most models get the first one, and need no list.
            if (_preferences is null && !_isPlaced && TryPlace(names, Model.FirstPreference(isInput)))
            {
                return true;
            }

            _preferences ??= Model.Preferences(isInput).GetEnumerator();
            while (_preferences.MoveNext())
            {
                if (TryPlace(names, _preferences.Current))
                {
                    return true;
                }
            }

            return false;
        }

        private bool TryPlace(NameRegistry names, (string Name, int Level) preference)
        {
            if (!names.IsFree(preference.Name) || (_isPlaced && string.Equals(preference.Name, Name, StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            _isPlaced = true;
            (Name, Level) = preference;
            return true;
        }
    }
}
