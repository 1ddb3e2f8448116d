using Mono.Postman;
using Xunit;

namespace Mono.Generator.Tests.Shared;

public sealed class JsonStringTextTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a/b é ☃", "\"a/b é ☃\"")]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\0\u001f\u007f\u2028", "\"\\u0000\\u001f\u007f\u2028\"")]
    [InlineData("😀", "\"😀\"")]
    public void Strings_are_written_as_JavaScript_writes_them(string text, string expected) =>
        Assert.Equal(expected, JsonText.Quote(text));

    // Not as theory data: test runners replace half of a surrogate pair.
    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped()
    {
        Assert.Equal("\"\\ud83d\"", JsonText.Quote("\ud83d"));
        Assert.Equal("\"\\ude00a\"", JsonText.Quote("\ude00a"));
    }
}
