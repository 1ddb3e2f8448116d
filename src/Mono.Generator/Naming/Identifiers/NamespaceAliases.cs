namespace Mono.Generator.Naming;

/// <summary>
/// The aliases that generated files give to namespaces, and to three types that stand everywhere: <c>Tasks::Task</c> is as safe as <c>global::System.Threading.Tasks.Task</c>, as long as nothing in the client's namespace has the alias's name,
/// and much shorter to read and to parse.
/// </summary>
internal static class NamespaceAliases
{
    /// <summary>The aliases and what they stand for. No type of a client is called like one.</summary>
    internal static readonly (string Alias, string Namespace)[] All =
    [
        ("Mono", "Mono.Client"), ("System", "System"), ("Generic", "System.Collections.Generic"), ("Json", "System.Text.Json"), ("Tasks", "System.Threading.Tasks"),
        ("CancellationToken", "System.Threading.CancellationToken"), ("GeneratedCode", "System.CodeDom.Compiler.GeneratedCodeAttribute"), ("JsonConverter", "System.Text.Json.Serialization.JsonConverterAttribute"),
    ];
}
