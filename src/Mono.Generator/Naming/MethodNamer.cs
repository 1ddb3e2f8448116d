using System.Globalization;
using Mono.Generator.Requests;

namespace Mono.Generator.Naming;

/// <summary>Names the methods of a group, independently of the order of requests.</summary>
/// <remarks>
/// Methods with the same name get what differs between them appended: a remark, a part of the path, the HTTP method, a variable, a query
/// key, a host or the kind of body, in this order. Methods that differ in nothing are numbered in the order of what they send.
/// </remarks>
internal sealed class MethodNamer
{
    private const int MostWords = 3;

    /// <summary>The names that every class of a group has already.</summary>
    internal static readonly HashSet<string> Reserved = new(
        NameScope.ObjectMembers, StringComparer.OrdinalIgnoreCase) { "Dispose", "Finalize" };

    private static readonly char[] s_hostMarks = [':', '/', '@'];

    // The first method of each name, whose spelling is used. Cleared for each group.
    private readonly Dictionary<string, Method> _firstByName = new(StringComparer.OrdinalIgnoreCase);

    internal void Name(Group group)
    {
        _firstByName.Clear();
        Dictionary<string, List<Method>>? shared = null;
        foreach (var method in group.Methods)
        {
            method.Name = Create(method, false);
            if (!_firstByName.TryGetValue(method.Name, out var other))
            {
                _firstByName.Add(method.Name, method);
                continue;
            }

            shared ??= new Dictionary<string, List<Method>>(StringComparer.OrdinalIgnoreCase);
            if (!shared.TryGetValue(other.Name, out var same))
            {
                shared.Add(other.Name, same = [other]);
            }

            same.Add(method);
        }

        // Mostly all names differ, and none looks like a derived one of another method: then all methods keep them.
        if (shared is not null || HasAffix(group.ClassName) || group.Methods.Exists(m => HasAffix(m.Name)) ||
            group.Children.Exists(c => HasAffix(c.Identifier)))
        {
            AssignNames(group, shared ?? []);
        }
    }

    private static void AssignNames(Group group, Dictionary<string, List<Method>> shared)
    {
        var names = NameScope.Beside(Reserved);
        names.Reserve(group.ClassName);
        foreach (var child in group.Children)
        {
            names.Reserve(child.Identifier);
        }

        // Names without a conflict take precedence.
        AssignNames(names, [.. group.Methods.Where(m => !shared.ContainsKey(m.Name)).Select(m => (m, m.Name))]);
        AssignNames(names, [.. shared.SelectMany(same => MakeDistinct([.. same.Value.Select(m => (m, same.Key))], 0))]);
    }

    // Whether a name looks like one of the three names that a method takes.
    private static bool HasAffix(string name) =>
        name.StartsWith("Build", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Async", StringComparison.OrdinalIgnoreCase) ||
        name.EndsWith("WithResponse", StringComparison.OrdinalIgnoreCase);

    private static void AssignNames(NameScope names, List<(Method Method, string Name)> wanted)
    {
        wanted.Sort((one, other) =>
            string.CompareOrdinal(one.Name, other.Name) is not 0 and var order
                ? order
                : string.CompareOrdinal(one.Method.Call, other.Method.Call));
        var (last, number) = ("", 1);
        foreach (var (method, name) in wanted)
        {
            // Equal names are adjacent, so numbering continues from the last one.
            number = name == last ? number : 1;
            last = name;
            method.Name = Take(names, name, ref number);
        }
    }

    private static string Create(Method method, bool withRemark) =>
        MethodNames.Create(method.First.Item.Name, method.First.Request.Method, method.First.Url!.Segments, method.Group.Name, withRemark);

    // Applies one step after the other to the methods that still share a name.
    private static IEnumerable<(Method Method, string Name)> MakeDistinct(List<(Method Method, string Name)> methods, int step)
    {
        if (methods.Count == 1 || step > 6)
        {
            return methods;
        }

        var rename = CreateStep([.. methods.Select(m => m.Method)], step);
        return methods.Select(m => (m.Method, Name: rename(m.Method, m.Name)))
            .GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(g => MakeDistinct([.. g], step + 1));
    }

    // Returns the function by which a step extends the name of a method.
    private static Func<Method, string, string> CreateStep(List<Method> all, int step)
    {
        switch (step)
        {
            case 0:
                return (method, _) => Create(method, true);
            case 1:
                return WithDifferences(all, m => m.First.Url!.Segments.Where(IsNamingSegment), "");
            case 2 when all.Select(m => m.First.Request.Method).Distinct(StringComparer.Ordinal).Count() > 1:
                return WithVerb;
            case 3:
                return WithDifferences(
                    all,
                    m => m.First.Url!.Segments.Select(s => UrlModel.PathVariable(s) ?? VariableTokens.Single(s)).OfType<string>(),
                    "By");
            case 4:
                return WithDifferences(
                    all, m => m.First.Url!.Query.Where(q => !q.Disabled && q.Key is not null).Select(q => q.Key!), "With");
            case 5:
                return WithDifferences(
                    all,
                    m =>
                        VariableTokens.Single(m.First.Url!.Prefix) is { } host
                            ? [host]
                            : m.First.Url.Prefix.Split(s_hostMarks, StringSplitOptions.RemoveEmptyEntries),
                    "On");
            case 6 when all.Select(m => m.First.Request.Body?.Mode).Distinct().Count() > 1:
                return (method, name) => method.First.Request.Body is { } body ? name + "With" + body.Mode : name;
            default:
                return (_, name) => name;
        }
    }

    private static bool IsNamingSegment(string segment) =>
        UrlModel.PathVariable(segment) is null && segment.IndexOf("{{", StringComparison.Ordinal) < 0 &&
        !Pluralizer.IsNoise(segment) && Words.Split(segment).Count > 0;

    private static string WithVerb(Method method, string name)
    {
        var verb = MethodNames.Verb(method.First.Request.Method);
        return name.StartsWith(verb, StringComparison.OrdinalIgnoreCase) ? name
            : Pluralizer.IsVerb(Words.Split(name)[0]) ? name + "With" + verb
            : verb + name;
    }

    // Appends the values of a facet that not all methods have, unless the name contains them already.
    private static Func<Method, string, string> WithDifferences(List<Method> all, Func<Method, IEnumerable<string>> facet, string word)
    {
        var shared = new HashSet<string>(facet(all[0]), StringComparer.Ordinal);
        foreach (var other in all.Skip(1))
        {
            shared.IntersectWith(facet(other));
        }

        return (method, name) =>
        {
            var own = facet(method).Where(f => !shared.Contains(f)).Select(f => CSharpIdentifier.Pascal(f).TrimStart('_'))
                .Where(f => name.IndexOf(f, StringComparison.OrdinalIgnoreCase) < 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            return own.Count == 0 ? name : name + word + string.Concat(own.Skip(own.Count - MostWords));
        };
    }

    // Reserves the three names of a method: with Async, with WithResponseAsync, and with Build.
    private static string Take(NameScope names, string wanted, ref int number)
    {
        wanted = NameScope.Fit(wanted);
        for (; ; number++)
        {
            var name = number == 1 ? wanted : wanted + number.ToString(CultureInfo.InvariantCulture);
            var (body, full, build) = (name + "Async", name + "WithResponseAsync", "Build" + name);
            if (names.IsFree(body) && names.IsFree(full) && names.IsFree(build))
            {
                names.Reserve(body);
                names.Reserve(full);
                names.Reserve(build);
                return name;
            }
        }
    }
}
