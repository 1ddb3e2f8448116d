using Mono.Generator.Diagnostics;
using Mono.Generator.Model;
using Mono.Generator.Naming;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>Names a client: by the options of the project, otherwise by the collection's name, otherwise by the file's.</summary>
internal static class ClientNaming
{
    private const string Suffix = "Client";

    /// <summary>Decides the namespace, the class name and the accessibility of a client.</summary>
    /// <param name="options">Options of the project for the collection.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="sink">Receives options that cannot be used; the default takes their place.</param>
    internal static ClientIdentity Identify(CollectionOptions options, PostmanCollection collection, DiagnosticSink sink)
    {
        var stem = StemOf(CSharpIdentifier.Pascal(collection.Name.Trim().Length > 0 ? collection.Name : FileStem(options.Path)));
        var clientName = stem + Suffix;
        if (options.ClientName is { } wantedName)
        {
            if (CSharpIdentifier.IsValid(wantedName))
            {
                (clientName, stem) = (wantedName, StemOf(wantedName));
            }
            else
            {
                sink.Report(
                    Rule.BadOption,
                    TextPosition.None,
                    "ClientName",
                    wantedName,
                    "it is not a C# identifier; '" + clientName + "' is used instead");
            }
        }

        var space = CSharpIdentifier.Namespace(options.RootNamespace ?? "Postman") + "." + stem;
        if (options.Namespace is { } wantedSpace)
        {
            if (wantedSpace.Split('.').All(CSharpIdentifier.IsValid))
            {
                space = wantedSpace;
            }
            else
            {
                sink.Report(
                    Rule.BadOption,
                    TextPosition.None,
                    "Namespace",
                    wantedSpace,
                    "it is not a C# namespace; '" + space + "' is used instead");
            }
        }

        var visibility = options.Accessibility?.ToLowerInvariant() ?? "public";
        if (visibility is not ("public" or "internal"))
        {
            sink.Report(
                Rule.BadOption, TextPosition.None, "Accessibility", options.Accessibility!,
                "it is neither 'public' nor 'internal'; 'public' is used instead");
            visibility = "public";
        }

        return new ClientIdentity(space, clientName, stem, visibility);
    }

    /// <summary>Returns the name of a file up to its first dot, for paths of any system.</summary>
    internal static string FileStem(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private static string StemOf(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Suffix.Length)
            : name;
}
