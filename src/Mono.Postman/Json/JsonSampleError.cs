namespace Mono.Postman;

/// <summary>The reason why a text is not JSON.</summary>
/// <param name="Message">One sentence: what was found and what was expected.</param>
/// <param name="Offset">The offset in the text of the first character that does not fit.</param>
public sealed record JsonSampleError(string Message, int Offset);
