using Microsoft.CodeAnalysis.CSharp;

namespace Mono.Generator.Emission;

/// <summary>What the project that is compiled can take.</summary>
/// <param name="Nullable">Whether the language has nullable annotations (C# 8).</param>
/// <param name="DateOnly">Whether the framework has <c>DateOnly</c> and <c>TimeOnly</c> (.NET 6).</param>
/// <param name="HttpClientFactory">Whether the project references Microsoft.Extensions.Http.</param>
/// <param name="FileScopedNamespaces">Whether the language has file-scoped namespaces (C# 10).</param>
internal sealed record TargetOptions(bool Nullable, bool DateOnly, bool HttpClientFactory, bool FileScopedNamespaces)
{
    /// <summary>The assembly that has <c>IHttpClientFactory</c>.</summary>
    internal const string HttpClientFactoryAssembly = "Microsoft.Extensions.Http.dll";

    /// <summary>What a project can take.</summary>
    internal static TargetOptions Of(CSharpParseOptions options, bool hasHttpClientFactory) => new(
        options.LanguageVersion >= LanguageVersion.CSharp8,
        options.PreprocessorSymbolNames.Contains("NET6_0_OR_GREATER", StringComparer.Ordinal),
        hasHttpClientFactory,
        options.LanguageVersion >= LanguageVersion.CSharp10);

    /// <summary>The mark of a reference that may be null.</summary>
    internal string Mark => Nullable ? "?" : "";
}
