using Mono.Generator.Model;
using Mono.Generator.Planning;
using Mono.Generator.Requests;
using Xunit;

namespace Mono.Generator.Tests.Modelling;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData("{{a}}", "a")]
    [InlineData("x{{a}}", null)]
    [InlineData("{{a}}{{b}}", null)]
    [InlineData("{{}}", null)]
    public void A_text_may_be_one_variable(string text, string? name) => Assert.Equal(name, VariableTokens.Single(text));

    [Theory]
    [InlineData("<integer>", ValueKind.Int64)]
    [InlineData("<long>", ValueKind.Int64)]
    [InlineData("<integer,null>", ValueKind.Int64)]
    [InlineData("<boolean>", ValueKind.Boolean)]
    [InlineData("<double>", ValueKind.Double)]
    [InlineData("<number>", ValueKind.Double)]
    [InlineData("<decimal>", ValueKind.Double)]
    [InlineData("<dateTime>", ValueKind.DateTime)]
    [InlineData("<date>", ValueKind.Date)]
    [InlineData("<time>", ValueKind.Time)]
    [InlineData("<uuid>", ValueKind.Uuid)]
    [InlineData("<uuid,null>", ValueKind.Uuid)]
    [InlineData("<integer,null-int64>", ValueKind.Int64)]
    [InlineData("<int32>", ValueKind.String)]
    [InlineData("<int64>", ValueKind.String)]
    [InlineData("<string,integer>", ValueKind.String)]
    [InlineData("<null>", ValueKind.String)]
    [InlineData("<object>", ValueKind.String)]
    [InlineData("<array>", ValueKind.String)]
    [InlineData("<API Key>", ValueKind.String)]
    [InlineData("<string>", ValueKind.String)]
    [InlineData("<a><b>", ValueKind.String)]
    [InlineData("5", ValueKind.String)]
    [InlineData(null, ValueKind.String)]
    internal void A_placeholder_states_the_type_of_a_parameter(string? value, ValueKind type) =>
        Assert.Equal(type, PlaceholderGrammar.ParameterKind(value));

    [Theory]
    [InlineData("<string>", true)]
    [InlineData("<your id / name>", true)]
    [InlineData("<Error: Not supported in OAS>", true)]
    [InlineData("<a><b>", false)]
    [InlineData("<>", false)]
    [InlineData("<a", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Placeholders_of_any_content_are_recognized(string? value, bool isStandIn) =>
        Assert.Equal(isStandIn, PlaceholderGrammar.IsStandIn(value));

    [Theory]
    [InlineData("# Title\nSome **bold** `code` and a [link](https://x).", "Title\n\nSome bold code and a link.")]
    [InlineData("a<br>b <b>c</b> 1 < 2", "a b c 1 < 2")]
    [InlineData("uses eyJhbGciOiJIUzI1NiJ9.e30 as the key", "uses *** as the key")]
    [InlineData("a\r\n\r\nb", "a\n\nb")]
    [InlineData("  ", null)]
    public void A_description_becomes_plain_text(string markdown, string? plain) => Assert.Equal(plain, DocText.Plain(markdown));
}
