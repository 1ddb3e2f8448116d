namespace Mono.Generator.Naming;

/// <summary>
/// Assigns names to models. Of the models that prefer the same name one keeps it if it dominates; all others go on to their next name.
/// </summary>
/// <remarks>
/// A model dominates if the name is less qualified for it than for the others, or if it occurs far more often. So the order of models does
/// not matter, and one more place of a rare shape renames nothing. Each loop over all models is a method of its own: one long method would
/// be recompiled while it runs, which takes longer than naming a thousand models.
/// </remarks>
internal sealed class ModelNameResolver
{
    // A model keeps a name if its weight is at least this many times that of any other.
    private const int DominanceFactor = 2;

    private readonly NameScope _names;
    private readonly Candidate[] _candidates;

    // For each name, the candidates that propose it in this round, or the one that keeps it.
    private readonly Dictionary<string, Candidate?> _holders;
    private readonly List<string> _contestedNames = [];
    private readonly List<Candidate> _unresolved;
    private readonly List<Candidate> _exhausted = [];

    private ModelNameResolver(Candidate[] candidates, NameScope names)
    {
        _names = names;
        _candidates = candidates;
        _holders = new Dictionary<string, Candidate?>(candidates.Length, StringComparer.OrdinalIgnoreCase);
        _unresolved = new List<Candidate>(candidates);
    }

    /// <summary>Names models.</summary>
    /// <param name="models">The models.</param>
    /// <param name="names">The names in use, to which those of the models are added.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    internal static void Resolve(IReadOnlyList<NamedModel> models, NameScope names, CancellationToken cancellationToken)
    {
        var resolver = new ModelNameResolver(CreateCandidates(models), names);
        while (resolver._unresolved.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            resolver.ProposeNextNames();
            resolver.ResolveRivals();
        }

        resolver.NameHolders();
        resolver.NumberExhausted();
    }

    private static Candidate[] CreateCandidates(IReadOnlyList<NamedModel> models)
    {
        var responseBases = new HashSet<string>(FindResponseBases(models), StringComparer.OrdinalIgnoreCase);
        var candidates = new Candidate[models.Count];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = new Candidate(
                models[i], models[i].IsRequestOnly && !models[i].IsRoot && responseBases.Contains(models[i].Base));
        }

        return candidates;
    }

    // The base names of models that occur in responses.
    private static List<string> FindResponseBases(IReadOnlyList<NamedModel> models)
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

    // Every candidate without a name proposes its next one.
    private void ProposeNextNames()
    {
        _contestedNames.Clear();
        foreach (var candidate in _unresolved)
        {
            if (candidate.TryNext(_names))
            {
                Propose(candidate);
            }
            else
            {
                _exhausted.Add(candidate);
            }
        }

        _unresolved.Clear();
    }

    private void Propose(Candidate candidate)
    {
        _holders.TryGetValue(candidate.Name, out var rivals);
        if (rivals is { Rivals: null })
        {
            _contestedNames.Add(candidate.Name);
        }

        candidate.Rivals = rivals;
        _holders[candidate.Name] = candidate;
    }

    // Of the candidates for one name at most one keeps it; the others propose another name in the next round.
    private void ResolveRivals()
    {
        foreach (var name in _contestedNames)
        {
            var rivals = _holders[name];
            var best = FindDominant(rivals);
            for (var rival = rivals; rival is not null; rival = rival.Rivals)
            {
                if (rival != best)
                {
                    _unresolved.Add(rival);
                }
            }

            best?.Rivals = null;
            _holders[name] = best;
        }
    }

    private void NameHolders()
    {
        var names = new List<string>(_candidates.Length);
        foreach (var candidate in _candidates)
        {
            if (_holders.TryGetValue(candidate.Name, out var holder) && holder == candidate)
            {
                names.Add(candidate.Name);
                candidate.Model.Name = candidate.Name;
            }
        }

        _names.Reserve(names);
    }

    // Nothing in the collection distinguishes these models, so they are numbered.
    private void NumberExhausted()
    {
        foreach (var candidate in _exhausted
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Model.Shape.Id.Text, StringComparer.Ordinal))
        {
            candidate.Model.Name = _names.Claim(candidate.Name);
        }
    }

    // Among the candidates with the lowest level, the one that occurs far more often than the others; null if there is none.
    private static Candidate? FindDominant(Candidate? rivals)
    {
        Candidate? best = null;
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

        return second == 0 || best!.Weight >= DominanceFactor * second ? best : null;
    }

    /// <summary>Model with its position in the list of names that it prefers.</summary>
    private sealed class Candidate(NamedModel model, bool isInput)
    {
        private IEnumerator<(string Name, int Level)>? _preferences;
        private bool _hasProposed;

        internal NamedModel Model { get; } = model;

        /// <summary>The next candidate for the same name, as a linked list.</summary>
        internal Candidate? Rivals { get; set; }

        internal string Name { get; private set; } = model.Base;

        internal int Level { get; private set; }

        internal int Weight { get; } = model.Weight;

        internal bool TryNext(NameScope names)
        {
            // Most models get their first preference, and no list is created.
            if (_preferences is null && !_hasProposed && TryPropose(names, Model.FirstPreference(isInput)))
            {
                return true;
            }

            _preferences ??= Model.Preferences(isInput).GetEnumerator();
            while (_preferences.MoveNext())
            {
                if (TryPropose(names, _preferences.Current))
                {
                    return true;
                }
            }

            return false;
        }

        private bool TryPropose(NameScope names, (string Name, int Level) preference)
        {
            if (!names.IsFree(preference.Name)
                || (_hasProposed && string.Equals(preference.Name, Name, StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }

            _hasProposed = true;
            (Name, Level) = preference;
            return true;
        }
    }
}
