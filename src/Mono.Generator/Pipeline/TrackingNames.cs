namespace Mono.Generator.Pipeline;

/// <summary>Names of the pipeline's steps, by which tests find them.</summary>
internal static class TrackingNames
{
    internal const string Target = "Target";
    internal const string Input = "Input";
    internal const string Parsed = "Parsed";
    internal const string Clients = "Clients";
    internal const string Environment = "Environment";
    internal const string Environments = "Environments";
    internal const string Result = "Result";
    internal const string SourceFile = "SourceFile";
    internal const string Emitted = "Emitted";
    internal const string Diagnostics = "Diagnostics";
}
