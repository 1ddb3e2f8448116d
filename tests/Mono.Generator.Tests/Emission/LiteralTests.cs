using Microsoft.CodeAnalysis.CSharp;
using Mono.Generator.Emission;
using Xunit;

namespace Mono.Generator.Tests.Emission;

public sealed class LiteralTests
{
    [Fact]
    public void Any_character_survives_as_a_literal_of_the_compiler()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = "a" + (char)c + "1";
            Assert.Equal(text, SyntaxFactory.ParseToken(CSharpLiteral.Of(text).ToString()).ValueText);
        }
    }

    [Fact]
    public void Null_is_null() => Assert.Equal("null", CSharpLiteral.Of(null).ToString());

    [Fact]
    public void Any_character_may_stand_in_a_documentation_comment()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c));
        var writer = new SourceWriter();

        XmlDoc.Write(writer, all);

        var text = writer.Complete().ToString();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.StartsWith("///", line, StringComparison.Ordinal);
        }

        var xml = string.Join('\n', text.Split('\n').Select(l => l.TrimStart('/')));
        Assert.NotNull(System.Xml.Linq.XElement.Parse("<doc>" + xml + "</doc>"));
    }

    [Fact]
    public void The_first_paragraph_is_the_summary()
    {
        var writer = new SourceWriter();

        XmlDoc.Write(writer, "One.\n\nTwo\nlines.");

        Assert.Equal(
            "/// <summary>One.</summary>\n/// <remarks>\n/// <para>\n/// Two\n/// lines.\n/// </para>\n/// </remarks>\n",
            writer.Complete().ToString());
    }
}
