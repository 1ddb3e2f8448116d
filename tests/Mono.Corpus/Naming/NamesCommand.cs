using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Model;

namespace Mono.Corpus.Naming;

/// <summary>
/// <c>names FOLDER-or-COLLECTION [--list] [--only TEXT]</c>: counts types, members and methods that differ only by a number;
/// <c>--list</c> prints all names for review.
/// </summary>
public static class NamesCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="output">Receives the report.</param>
    /// <param name="error">Receives errors in the arguments and files.</param>
    /// <returns>0; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        string? path = null;
        var only = "";
        var list = false;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--list":
                    list = true;
                    break;
                case "--only" when i + 1 < args.Count:
                    only = args[++i];
                    break;
                case var other when path is null && !other.StartsWith('-'):
                    path = other;
                    break;
                default:
                    error.WriteLine("names does not know " + args[i]);
                    return 2;
            }
        }

        var files = CorpusFiles.Of(path).Where(f => f.Contains(only, StringComparison.Ordinal)).ToList();
        if (files.Count == 0)
        {
            error.WriteLine("There is no collection " + path);
            return 2;
        }

        var reports = Read(files);
        foreach (var (file, plan) in reports)
        {
            if (list)
            {
                Print(output, file, plan);
            }
        }

        foreach (var (file, plan) in reports)
        {
            var counted = CountedTypes(plan).Concat(CountedMembers(plan)).Concat(CountedMethods(plan)).ToList();
            if (counted.Count > 0)
            {
                output.WriteLine(file + ": " + string.Join(", ", counted));
            }
        }

        output.WriteLine(Line("types", reports.Sum(r => r.Plan.Models.Count), reports.Sum(r => CountedTypes(r.Plan).Count())));
        output.WriteLine(
            Line("members", reports.Sum(r => r.Plan.Models.Sum(m => m.Members.Count)), reports.Sum(r => CountedMembers(r.Plan).Count())));
        output.WriteLine(
            Line("methods", reports.Sum(r => r.Plan.Groups.Sum(g => g.Endpoints.Count)), reports.Sum(r => CountedMethods(r.Plan).Count())));
        return 0;
    }

    /// <summary>Returns the plans of collections; files without a plan are left out.</summary>
    internal static IReadOnlyList<(string File, ClientPlan Plan)> Read(IEnumerable<string> files)
    {
        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        return [
            .. files
                .AsParallel()
                .AsOrdered()
                .Select(file => (Path.GetFileName(file), compilation.Plan(File.ReadAllText(file))?.Client))
                .Where(r => r.Client is not null)
                .Select(r => (r.Item1, r.Client!)),
        ];
    }

    /// <summary>Returns the types that differ from another type by a number that is not in the collection's own names.</summary>
    internal static IEnumerable<string> CountedTypes(ClientPlan plan)
    {
        var names = plan.Models.Select(m => m.Name).Concat(plan.OpenEnums.Select(e => e.Name)).ToList();
        var own = plan.Models
            .SelectMany(m => m.Members)
            .Select(m => m.Name)
            .Concat(plan.Groups.SelectMany(g => g.Endpoints).Select(e => e.MethodName))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Counted(names, own);
    }

    /// <summary>Returns the members that differ from another member by a number that is not in their JSON names.</summary>
    internal static IEnumerable<string> CountedMembers(ClientPlan plan) => plan.Models.SelectMany(model => Counted(
        model.Members.Select(m => m.Name).ToList(),
        model.Members.Where(m =>
            m.JsonName.Any(char.IsAsciiDigit)).Select(m =>
                m.Name).ToHashSet(StringComparer.OrdinalIgnoreCase)).Select(m => model.Name + "." + m));

    /// <summary>Returns the methods that differ from another method by a number that is not in their requests' names.</summary>
    internal static IEnumerable<string> CountedMethods(ClientPlan plan) => plan.Groups.SelectMany(group => Counted(
        group.Endpoints.Select(e => e.MethodName).ToList(),
        group.Endpoints.Where(e =>
            (e.RequestName + e.Url).Any(char.IsAsciiDigit)).Select(e =>
                e.MethodName).ToHashSet(StringComparer.OrdinalIgnoreCase)).Select(m => group.ClassName + "." + m));

    private static IEnumerable<string> Counted(List<string> names, HashSet<string> own)
    {
        var all = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Where(name =>
            name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var stem
                && stem.Length < name.Length
                && all.Contains(stem)
                && !own.Any(o => name.StartsWith(o, StringComparison.OrdinalIgnoreCase) && o.Length > stem.Length));
    }

    private static string Line(string what, int all, int counted) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {counted} of {all} told apart by a number, {(all == 0 ? 0 : 100.0 * counted / all):F2} %");

    private static void Print(TextWriter output, string file, ClientPlan plan)
    {
        output.WriteLine("# " + file);
        foreach (var group in plan.Groups)
        {
            output.WriteLine("  " + group.ClassName);
            foreach (var child in group.Children)
            {
                output.WriteLine("    ." + child.Property);
            }

            foreach (var endpoint in group.Endpoints)
            {
                var parameters = endpoint.Parameters.Select(p => p.Name + (p.Required ? "" : "?")).Concat(
                    endpoint.Body is { } body ? [body.Type is { } type ? Text(type) : body.FieldsClass ?? body.Kind.ToString()] : []);
                output.WriteLine(
                    "    " + (endpoint.Response.Type is { } response ? Text(response) : endpoint.Response.Kind.ToString()) + " "
                        + endpoint.MethodName + "(" + string.Join(", ", parameters) + ")   \"" + endpoint.RequestName + "\" " +
                    endpoint.HttpMethod + " " + endpoint.Url
                        + (
                            endpoint.Errors.Count > 0
                                ? " ! " + string.Join(", ", endpoint.Errors.Select(e => e.Status + " " + Text(e.Type)))
                                : ""));
            }
        }

        foreach (var model in plan.Models)
        {
            output.WriteLine(
                "  " + model.Name + " { "
                    + string.Join(
                        "; ", model.Members.Select(m => Text(m.Type) + " " + m.Name + (m.JsonName == m.Name ? "" : " = " + m.JsonName)))
                    + " }");
        }

        foreach (var known in plan.OpenEnums)
        {
            output.WriteLine("  enum " + known.Name + " { " + string.Join(", ", known.Values.Select(v => v.Name)) + " }");
        }
    }

    private static string Text(TypeRef type) => type.Kind switch
    {
        ValueKind.List => "List<" + Text(type.Element!) + ">",
        ValueKind.Map => "Map<" + Text(type.Element!) + ">",
        _ => type.Model ?? type.Kind.ToString(),
    };
}
