namespace Mono.Client;

/// <summary>How the text of a JSON string stands in the bytes.</summary>
internal enum TextKind
{
    /// <summary>In ASCII, without escapes.</summary>
    Ascii,

    /// <summary>In UTF-8, without escapes.</summary>
    Utf8,

    /// <summary>With escapes.</summary>
    Escaped,
}
