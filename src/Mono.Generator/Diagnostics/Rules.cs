using Microsoft.CodeAnalysis;

namespace Mono.Generator.Diagnostics;

/// <summary>Rules of the generator's diagnostics. The number is that of the id: 101 is <c>MONO101</c>.</summary>
internal enum Rule
{
    InternalError = 1,
    MalformedJson = 101,
    NotACollection = 102,
    UnsupportedSchema = 103,
    DuplicateKey = 104,
    NodeLeftOut = 105,
    SameClientTwice = 106,
    BadOption = 107,
    NotAnEnvironment = 108,
    RequestLeftOut = 201,
    UnsupportedAuth = 202,
    SecretNotEmitted = 203,
    RequestsMerged = 204,
    UnreadableBody = 205,
    SamplesDisagree = 206,
    NoResponseExample = 207,
}

/// <summary>Descriptors of the diagnostics. The README lists them with cause and cure.</summary>
internal static class Rules
{
    private const string Category = "Mono.Generator";

    // The repository of Directory.Build.props.
    private const string HelpLink = "https://github.com/mono-generator/mono-generator/blob/main/README.md#diagnostics";

    private static readonly DiagnosticDescriptor s_internalError = new(
        "MONO001",
        "The generator failed on this collection",
        "The generator failed and generated nothing for this collection: {0}. Please report this with the collection.",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_malformedJson = new(
        "MONO101",
        "The file is not valid JSON",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_notACollection = new(
        "MONO102",
        "The file is not a Postman collection",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_unsupportedSchema = new(
        "MONO103",
        "The collection's format is not supported",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_duplicateKey = new(
        "MONO104",
        "An object has a duplicate member",
        "{0}",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_nodeLeftOut = new(
        "MONO105",
        "Part of the collection cannot be used",
        "{0}",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_sameClientTwice = new(
        "MONO106",
        "Two collections generate the same client",
        "The client '{0}' is already generated from '{1}', so nothing is generated for this collection. " +
        "Set another Namespace or ClientName for one of them.",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_badOption = new(
        "MONO107",
        "An option of the collection has an invalid value",
        "The value '{1}' of {0} is not valid: {2}",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_notAnEnvironment = new(
        "MONO108",
        "The file is not a Postman environment",
        "{0}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_requestLeftOut = new(
        "MONO201",
        "A request has no method in the client",
        "The request '{0}' has no method in the client: {1}",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_unsupportedAuth = new(
        "MONO202",
        "An auth type is not supported",
        "The auth type '{0}' of {1} is not supported. Set the option {2} to send an Authorization header.",
        Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_secretNotEmitted = new(
        "MONO203",
        "A possible secret is not compiled into the client",
        "The value of {0} in {1} may be a secret and is not compiled into the client. " +
        "Set {2} at run time, and consider removing the value from the collection.",
        Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_requestsMerged = new(
        "MONO204",
        "Requests share a method",
        "The request '{0}' makes the same call as '{1}' and shares its method {2}",
        Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_unreadableBody = new(
        "MONO205",
        "A JSON body is not valid",
        "{0} of '{1}' is declared as JSON but is not valid: {2} {3}",
        Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_samplesDisagree = new(
        "MONO206",
        "Examples disagree about a type",
        "{0} is {1} in {2} but {3} in {4} (line {5}, column {6}), so its type is JsonElement. " +
        "Make the examples agree to get a specific type.",
        Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_noResponseExample = new(
        "MONO207",
        "Requests without a response example",
        "{0} of {1} methods return ApiContent, because no response example is saved: {2}. " +
        "Save one in Postman (send the request, then Save Response) to get a type.",
        Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    internal static DiagnosticDescriptor Descriptor(Rule rule) => rule switch
    {
        Rule.InternalError => s_internalError,
        Rule.MalformedJson => s_malformedJson,
        Rule.NotACollection => s_notACollection,
        Rule.UnsupportedSchema => s_unsupportedSchema,
        Rule.DuplicateKey => s_duplicateKey,
        Rule.NodeLeftOut => s_nodeLeftOut,
        Rule.SameClientTwice => s_sameClientTwice,
        Rule.BadOption => s_badOption,
        Rule.NotAnEnvironment => s_notAnEnvironment,
        Rule.RequestLeftOut => s_requestLeftOut,
        Rule.UnsupportedAuth => s_unsupportedAuth,
        Rule.SecretNotEmitted => s_secretNotEmitted,
        Rule.RequestsMerged => s_requestsMerged,
        Rule.UnreadableBody => s_unreadableBody,
        Rule.SamplesDisagree => s_samplesDisagree,
        Rule.NoResponseExample => s_noResponseExample,
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}
