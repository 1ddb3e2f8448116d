using Mono.Generator.Inference;

namespace Mono.Generator.Naming;

/// <summary>
/// Settles which model gets which name. All that want the same name take the next one that they would like, unless one of them has a much better claim: the name is its own and the others' is
/// made up, or it is seen far more often. So it does not matter which is seen first, and one more place of a rare shape renames nothing.
/// </summary>
/// <remarks>Each loop over all models is a method of its own: one long method would be compiled anew while it runs, for as long as it takes to name a thousand models.</remarks>
internal sealed class ModelNameResolver
{
    // How many times as much as any other a model must be seen to keep a name for itself.
    private const int FarMore = 2;

    private readonly NameScope _names;
    private readonly Claim[] _claims;

    // By name, all that want it in this round, or the one that has it.
    private readonly Dictionary<string, Claim?> _holders;
    private readonly List<string> _wanted = [];
    private readonly List<Claim> _moving;
    private readonly List<Claim> _without = [];

    private ModelNameResolver(Claim[] claims, NameScope names)
    {
        _names = names;
        _claims = claims;
        _holders = new Dictionary<string, Claim?>(claims.Length, StringComparer.OrdinalIgnoreCase);
        _moving = new List<Claim>(claims);
    }

    /// <summary>Names models.</summary>
    /// <param name="models">The models.</param>
    /// <param name="names">The names that are taken already; takes those of the models.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    internal static void Settle(IReadOnlyList<NamedModel> models, NameScope names, CancellationToken cancellationToken)
    {
        var claims = new ModelNameResolver(Claims(models), names);
        while (claims._moving.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            claims.Move();
            claims.Decide();
        }

        claims.NameHolders();
        claims.NameOthers();
    }

    private static Claim[] Claims(IReadOnlyList<NamedModel> models)
    {
        var answers = new HashSet<string>(Bases(models), StringComparer.OrdinalIgnoreCase);
        var claims = new Claim[models.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            claims[i] = new Claim(models[i], models[i].IsRequestOnly && !models[i].IsRoot && answers.Contains(models[i].Base));
        }

        return claims;
    }

    // What those would like to be called that are more than a request.
    private static List<string> Bases(IReadOnlyList<NamedModel> models)
    {
        var bases = new List<string>(models.Count);
        for (var i = 0; i < models.Count; i++)
        {
            if (!models[i].IsRequestOnly)
            {
                bases.Add(models[i].Base);
            }
        }

        return bases;
    }

    // All that have no name go on to the next that they would like.
    private void Move()
    {
        _wanted.Clear();
        foreach (var claim in _moving)
        {
            if (claim.Next(_names))
            {
                Want(claim);
            }
            else
            {
                _without.Add(claim);
            }
        }

        _moving.Clear();
    }

    private void Want(Claim claim)
    {
        _holders.TryGetValue(claim.Name, out var rivals);
        if (rivals is { Rivals: null })
        {
            _wanted.Add(claim.Name);
        }

        claim.Rivals = rivals;
        _holders[claim.Name] = claim;
    }

    // Who keeps a name that several want; the others move.
    private void Decide()
    {
        foreach (var name in _wanted)
        {
            var rivals = _holders[name];
            var best = Best(rivals);
            for (var rival = rivals; rival is not null; rival = rival.Rivals)
            {
                if (rival != best)
                {
                    _moving.Add(rival);
                }
            }

            best?.Rivals = null;
            _holders[name] = best;
        }
    }

    private void NameHolders()
    {
        var settled = new List<string>(_claims.Length);
        foreach (var claim in _claims)
        {
            if (_holders.TryGetValue(claim.Name, out var holder) && holder == claim)
            {
                settled.Add(claim.Name);
                claim.Model.Name = claim.Name;
            }
        }

        _names.Reserve(settled);
    }

    // Nothing in the collection tells these apart.
    private void NameOthers()
    {
        foreach (var claim in _without.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Model.Shape.Id.Text, StringComparer.Ordinal))
        {
            claim.Model.Name = _names.Claim(claim.Name);
        }
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

        internal bool Next(NameScope names)
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

        private bool TryPlace(NameScope names, (string Name, int Level) preference)
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
