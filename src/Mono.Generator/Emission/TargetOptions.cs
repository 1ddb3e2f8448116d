using Microsoft.CodeAnalysis.CSharp;

namespace Mono.Generator.Emission;

/// <summary>Capabilities of the compiled project.</summary>
/// <param name="Nullable">Whether the language has nullable annotations (C# 8).</param>
/// <param name="DateOnly">Whether the framework has <c>DateOnly</c> and <c>TimeOnly</c> (.NET 6).</param>
/// <param name="HttpClientFactory">Whether the project references Microsoft.Extensions.Http.</param>
/// <param name="FileScopedNamespaces">Whether the language has file-scoped namespaces (C# 10).</param>
internal sealed record TargetOptions(bool Nullable, bool DateOnly, bool HttpClientFactory, bool FileScopedNamespaces)
{
    /// <summary>Assembly with <c>IHttpClientFactory</c>.</summary>
    internal const string HttpClientFactoryAssembly = "Microsoft.Extensions.Http.dll";

    /// <summary>Returns the capabilities of a project.</summary>
    internal static TargetOptions Of(CSharpParseOptions options, bool hasHttpClientFactory) => new(
        options.LanguageVersion >= LanguageVersion.CSharp8,
        options.PreprocessorSymbolNames.Contains("NET6_0_OR_GREATER", StringComparer.Ordinal),
        hasHttpClientFactory,
        options.LanguageVersion >= LanguageVersion.CSharp10);

    /// <summary>The suffix of a nullable reference type: <c>?</c>, or nothing before C# 8.</summary>
    internal string NullableSuffix => Nullable ? "?" : "";
}
