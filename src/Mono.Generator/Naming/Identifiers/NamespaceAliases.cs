namespace Mono.Generator.Naming;

/// <summary>Aliases that generated files define for namespaces and for three frequent types.</summary>
/// <remarks>
/// <c>Tasks::Task</c> is as safe as <c>global::System.Threading.Tasks.Task</c> as long as no type in the client's namespace has the name of
/// the alias, and much shorter to read and to parse.
/// </remarks>
internal static class NamespaceAliases
{
    /// <summary>The aliases with their namespaces or types. No type of a client may have the name of an alias.</summary>
    internal static readonly (string Alias, string Namespace)[] All =
    [
        ("Mono", "Mono.Client"),
        ("System", "System"),
        ("Generic", "System.Collections.Generic"),
        ("Json", "System.Text.Json"),
        ("Tasks", "System.Threading.Tasks"),
        ("CancellationToken", "System.Threading.CancellationToken"),
        ("GeneratedCode", "System.CodeDom.Compiler.GeneratedCodeAttribute"),
        ("JsonConverter", "System.Text.Json.Serialization.JsonConverterAttribute"),
    ];
}
