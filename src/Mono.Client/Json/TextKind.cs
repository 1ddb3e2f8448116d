namespace Mono.Client;

/// <summary>Encoding of the text of a JSON string in bytes.</summary>
internal enum TextKind
{
    /// <summary>ASCII without escapes.</summary>
    Ascii,

    /// <summary>UTF-8 without escapes.</summary>
    Utf8,

    /// <summary>Text with escapes.</summary>
    Escaped,
}
