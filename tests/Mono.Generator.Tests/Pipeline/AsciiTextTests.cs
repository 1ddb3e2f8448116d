using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Performance;
using Xunit;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>Generated files behave like texts that the compiler makes itself, whatever their characters.</summary>
public sealed class AsciiTextTests
{
    public static TheoryData<string> Texts => new()
    {
        "",
        "\n",
        "class C\n{\n}\n",
        "// \u0000 \u0001 \u007f\n",
        "// \u0080\n",
        "// é\nclass C { }",
        "// \U0001F600\n",
        "// \ud83d\n",
        string.Concat(Enumerable.Range(0, 3000).Select(i => "// line " + i + "\n")),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_equals_the_compilers_own(string text)
    {
        var expected = SourceText.From(text, Encoding.UTF8);

        var actual = AsciiText.Of(SourceCode.Of(text.ToCharArray(), text.Length));

        Assert.Equal(text, actual.ToString());
        Assert.Equal(text.Length, actual.Length);
        Assert.Equal(text, string.Concat(Enumerable.Range(0, actual.Length).Select(i => actual[i])));
        Assert.Equal(expected.Encoding, actual.Encoding);
        Assert.Equal(expected.ChecksumAlgorithm, actual.ChecksumAlgorithm);
        Assert.Equal(Convert.ToHexString([.. expected.GetChecksum()]), Convert.ToHexString([.. actual.GetChecksum()]));
        Assert.True(expected.ContentEquals(actual));
        Assert.Equal(expected.Lines.Select(line => line.Span), actual.Lines.Select(line => line.Span));
        Assert.Equal(expected.CanBeEmbedded, actual.CanBeEmbedded);
        var part = TextSpan.FromBounds(text.Length / 3, text.Length);
        Assert.Equal(expected.ToString(part), actual.ToString(part));
        Assert.Equal(expected.GetSubText(part).ToString(), actual.GetSubText(part).ToString());
        using var written = new StringWriter();
        actual.Write(written);
        Assert.Equal(text, written.ToString());
        Assert.Equal(CSharpSyntaxTree.ParseText(expected).ToString(), CSharpSyntaxTree.ParseText(actual).ToString());
    }

    [Fact]
    public void A_character_of_ascii_takes_one_byte()
    {
        Assert.Equal(3, SourceCode.Of("abcd".ToCharArray(), 3).Ascii?.Length);
        Assert.Null(SourceCode.Of(['\u0080'], 1).Ascii);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Code_is_equal_if_its_characters_are(string text)
    {
        var code = SourceCode.Of(text.ToCharArray(), text.Length);
        var other = (text + "x").ToCharArray();

        Assert.Equal(SourceCode.Of(text.ToCharArray(), text.Length), code);
        Assert.Equal(SourceCode.Of(text.ToCharArray(), text.Length).GetHashCode(), code.GetHashCode());
        Assert.NotEqual(SourceCode.Of(other, other.Length), code);
        other[^1] = 'ü';
        Assert.NotEqual(SourceCode.Of(other, other.Length), code);
    }
}
