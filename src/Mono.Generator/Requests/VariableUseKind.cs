namespace Mono.Generator.Requests;

/// <summary>Kind of use of a variable, by its place.</summary>
internal enum VariableUseKind
{
    /// <summary>In a part that is not sent, or in the text of a body.</summary>
    Mention,

    /// <summary>Within other text, or in a place that no parameter can fill.</summary>
    Part,

    /// <summary>The whole of a segment of the path, a value of the query or the value of a field.</summary>
    Whole,
}
