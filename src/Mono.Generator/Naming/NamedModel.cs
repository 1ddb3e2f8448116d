using Mono.Generator.Inference;
using Mono.Generator.Model;

namespace Mono.Generator.Naming;

/// <summary>Distinct object shape with all its occurrences, and the names that it prefers.</summary>
/// <param name="shape">The shape.</param>
/// <param name="enclosing">The models of the enclosing objects, which recursive references mean.</param>
internal sealed class NamedModel(Shape shape, NamedModel[] enclosing)
{
    // A shape of at least this many members of one object is named after that object and not after a member.
    private const int MinSiblings = 3;

    // A shape at unrelated places is named after its members if there are at most this many.
    private const int MaxNamingMembers = 2;

    // Up to this many sites a search in a list is faster than a set.
    private const int MaxSitesWithoutSet = 8;

    private static readonly Comparison<string> s_byLength = (one, other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    private static readonly Func<NamedModel, ModelSite, string?> s_rootName = (_, s) => s.IsRoot ? s.Place.RootName : null;

    // Longer names, if no shorter one is unique: the name at a site, whether it is that of a part (which gets the suffix Input in
    // requests), and the level of qualification, from 0 for the site's own name.
    private static readonly (Func<NamedModel, ModelSite, string?> Name, bool IsPart, int Level)[] s_qualifiedNames =
    [
        ((_, s) => s.IsRoot ? s.NameByStatus : null, false, 2),
        ((m, s) => s.Context is { } context ? s.Join(context, m.Base) : null, true, 3),
        ((m, s) => s.Parent is null ? null : s.Join(s.RootStem, m.Base), true, 4),
        ((m, s) => s.Parent is null ? null : s.Join(s.RootByStatus, m.Base), true, 4),

        // One more enclosing object at each step.
        ((m, s) => m.WithOuterNames(s, 1), true, 5),
        ((m, s) => m.WithOuterNames(s, 2), true, 6),
        ((m, s) => m.WithOuterNames(s, 3), true, 7),
        ((_, s) => s.FullPath, false, 8),
        ((_, s) => s.Parent is null ? null : s.FullPath + s.Part, false, 9),
        ((_, s) => s.LongestName, false, 10),
    ];

    private readonly List<ModelSite> _sites = new(1);
    private readonly List<Evidence> _sources = new(1);
    private string? _base;
    private TypeRef? _type;

    internal Shape Shape { get; } = shape;

    internal NamedModel[] Enclosing { get; } = enclosing;

    internal IReadOnlyList<ModelSite> Sites => _sites;

    /// <summary>The evidence of all occurrences.</summary>
    internal IReadOnlyList<Evidence> Sources => _sources;

    internal string Name { get; set; } = "";

    /// <summary>The type of the model. Valid after it has its name.</summary>
    internal TypeRef Type => _type ??= new TypeRef(ValueKind.Model, Name);

    /// <summary>Whether the shape occurs only as a whole body.</summary>
    internal bool IsRoot => _sites.TrueForAll(s => s.IsRoot);

    internal bool IsRequestOnly => _sites.TrueForAll(s => s.IsRequest);

    /// <summary>Adds an occurrence.</summary>
    internal void Add(ModelSite site) => _sites.Add(site);

    /// <summary>Adds the evidence of an occurrence.</summary>
    internal void Add(Evidence source) => _sources.Add(source);

    /// <summary>
    /// The weight against other models with the same preferred name: 3 for each subject of an endpoint, 1 for any other site.
    /// </summary>
    internal int Weight
    {
        get
        {
            var weight = 0;
            foreach (var site in _sites)
            {
                weight += site.IsSubject ? 3 : 1;
            }

            return weight;
        }
    }

    private bool MayBeNamedByMembers => Shape.Members.Length <= MaxNamingMembers;

    /// <summary>The preferred name.</summary>
    internal string Base => _base ??= FindBase();

    /// <summary>The first of <see cref="Preferences"/>.</summary>
    internal (string Name, int Level) FirstPreference(bool isInput) =>
        !IsRoot ? (isInput ? Base + "Input" : Base, 1) : (Base, HasOneName(s => s.Place.RootName) ? 0 : 1);

    /// <summary>Whether the enclosing objects have the shapes of these models.</summary>
    internal bool IsInside(List<NamedModel> models) =>
        Enclosing.Length == models.Count && Enclosing.Zip(models, (one, other) => one.Shape.Id == other.Shape.Id).All(same => same);

    /// <summary>Returns the names in order of preference, each with its level of qualification.</summary>
    /// <param name="isInput">Whether the shape occurs only in requests and the shape of a response has the same noun.</param>
    internal IEnumerable<(string Name, int Level)> Preferences(bool isInput)
    {
        yield return FirstPreference(isInput);
        if (IsRoot)
        {
            yield return (Sorted(s_rootName)[0], 0);
        }
        else
        {
            foreach (var name in Sorted(s_rootName))
            {
                yield return (name, 2);
            }
        }

        foreach (var qualified in s_qualifiedNames)
        {
            if (Sites.Count == 1)
            {
                if (qualified.Name(this, Sites[0]) is { } only)
                {
                    yield return (qualified.IsPart && isInput ? only + "Input" : only, qualified.Level);
                }

                continue;
            }

            foreach (var name in Sorted(qualified.Name))
            {
                yield return (qualified.IsPart && isInput ? name + "Input" : name, qualified.Level);
            }
        }
    }

    // Mostly true, and then no list is needed.
    private bool HasOneName(Func<ModelSite, string> name)
    {
        for (var i = 1; i < Sites.Count; i++)
        {
            if (name(Sites[i]) != name(Sites[0]))
            {
                return false;
            }
        }

        return true;
    }

    // Shortest first: the order of sites depends on the order of requests.
    private List<string> Sorted(Func<NamedModel, ModelSite, string?> name)
    {
        if (Sites.Count == 1)
        {
            return name(this, Sites[0]) is { } only ? [only] : [];
        }

        var names = new List<string>();
        var seen = Sites.Count > MaxSitesWithoutSet ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var site in _sites)
        {
            if (name(this, site) is { } found && (seen is null ? !names.Contains(found) : seen.Add(found)))
            {
                names.Add(found);
            }
        }

        names.Sort(s_byLength);
        return names;
    }

    private string? WithOuterNames(ModelSite site, int depth)
    {
        var name = Base;
        for (var at = site.Parent; depth >= 0; at = at.Parent, depth--)
        {
            if (at?.Member is null)
            {
                return null;
            }

            name = site.Join(at.Noun, name);
        }

        return name;
    }

    private string FindBase()
    {
        if (Sites.Count == 1)
        {
            return Sites[0].Noun;
        }

        if (IsRoot)
        {
            return SharedRoot();
        }

        if (HasOneName(s => s.Noun))
        {
            return Sites[0].Noun;
        }

        var nouns = Sorted((_, s) => s.Noun);
        if (SharedName.End(nouns) is { } common)
        {
            return common;
        }

        // ar, bg, cs … in one object. Sites are compared by reference, since records would compare all enclosing sites.
        var members = new List<ModelSite>();
        foreach (var site in _sites)
        {
            if (site.Parent is { Member: not null } && !site.IsElement)
            {
                members.Add(site);
            }
        }

        foreach (var siblings in members.GroupBy(s => s.Parent!, ReferenceComparer<ModelSite>.Instance))
        {
            if (siblings.Select(s => s.Member).Distinct(StringComparer.Ordinal).Count() >= MinSiblings)
            {
                var around = Sorted((_, s) => s.Parent is { Member: not null } parent && !s.IsElement ? parent.Noun : null)[0];
                return Pluralizer.Singular(around) is var one && one != around ? one : around + "Entry";
            }
        }

        return nouns[0];
    }

    // A body of several endpoints is named after the common words of their names; one of unrelated endpoints, after its members.
    private string SharedRoot()
    {
        if (HasOneName(s => s.Place.RootName))
        {
            return Sites[0].Place.RootName;
        }

        var role = Sites[0].Place.Role;
        var noun = Sites[0].Place.Noun;
        var hasRoles = false;
        foreach (var site in _sites)
        {
            hasRoles |= site.Place.Role != role;
            noun = site.Place.Noun == noun ? noun : null;
        }

        var end = hasRoles ? "" : role switch
        {
            PlaceRole.Request => "Request",
            PlaceRole.Error => "Error",
            PlaceRole.QueryVariables => "Variables",
            _ => "Response",
        };
        var stems = Sorted((_, s) => s.RootStem);
        if (hasRoles && noun is not null)
        {
            return noun;
        }

        if (SharedName.Of(stems) is { } common)
        {
            return common + (end.Length == 0 ? "Body" : end);
        }

        if (MayBeNamedByMembers && end.Length > 0 && stems.Count >= MinSiblings)
        {
            var names = Shape.Members.Select(m => m.Name).OrderBy(k => k, StringComparer.Ordinal).Select(CSharpIdentifier.Pascal);
            return Trim(string.Concat(names).Replace("_", ""), end) + end;
        }

        return end == "Error" && stems.Count >= MinSiblings ? "ApiError" : Sorted(s_rootName)[0];
    }

    private static string Trim(string name, string end) =>
        name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;
}
