using Microsoft.CodeAnalysis;
using Mono.Generator.Pipeline;

namespace Mono.Generator.Diagnostics;

/// <summary>What the generator can report. The number is the diagnostic's id: <c>MONO101</c>.</summary>
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

/// <summary>The table of diagnostics; the README lists the same with cause and cure.</summary>
internal static class Rules
{
    private const string Category = "Mono.Generator";

    // The repository of Directory.Build.props.
    private const string HelpLink = "https://github.com/mono-generator/mono-generator/blob/main/README.md#diagnostics";

    private static readonly DiagnosticDescriptor s_internalError = new(
        "MONO001", "The generator failed on this collection", "The generator failed on this collection and generated nothing for it: {0}. Please report this with the collection.", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_malformedJson = new(
        "MONO101", "The file is not valid JSON", "{0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_notACollection = new(
        "MONO102", "The file is not a Postman collection", "{0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_unsupportedSchema = new(
        "MONO103", "The collection's format is not supported", "{0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_duplicateKey = new(
        "MONO104", "An object has a member twice", "{0}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_nodeLeftOut = new(
        "MONO105", "A part of the collection cannot be used", "{0}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_sameClientTwice = new(
        "MONO106", "Two collections make the same client", "The client '{0}' is made from '{1}' already; nothing is generated for this collection. Give one of the two another Namespace or ClientName.", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_badOption = new(
        "MONO107", "An option of the collection has an invalid value", "The value '{1}' of {0} is not usable: {2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_notAnEnvironment = new(
        "MONO108", "The file is not a Postman environment", "{0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_requestLeftOut = new(
        "MONO201", "A request has no method in the client", "The request '{0}' has no method in the client: {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_unsupportedAuth = new(
        "MONO202", "An auth type is not known", "The auth type '{0}' of '{1}' is not known: set {2} to send an Authorization header of your own", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_secretNotEmitted = new(
        "MONO203", "A value that may be a secret is not compiled in", "The value of {0} in '{1}' may be a secret and is not compiled into the client: set {2} at run time, and consider removing the value from the collection", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_requestsMerged = new(
        "MONO204", "Requests share a method", "The request '{0}' is the same call as '{1}' and shares its method {2}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_unreadableBody = new(
        "MONO205", "A body says it is JSON but cannot be read", "{0} of '{1}' says it is JSON but cannot be read ({2}): {3}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_samplesDisagree = new(
        "MONO206", "Examples disagree about a type", "{0} is {1} in {2} and {3} in {4} (line {5}, column {6}): its type is JsonElement. Make the examples agree to get a type.", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

    private static readonly DiagnosticDescriptor s_noResponseExample = new(
        "MONO207", "Requests without an example of an answer", "{0} of {1} methods return ApiContent, since no example of an answer is saved: {2}. Save one in Postman (send the request, then Save Response) to get a type.", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink);

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
