using Mono.Shared;
using Xunit;

namespace Mono.Generator.Tests.Shared;

public sealed class VariableTokenTests
{
    [Theory]
    [InlineData("{{a}}/{{b c}}-{{$guid}}", "a|b c|$guid")]
    [InlineData("{{{a}}}", "a")]
    [InlineData("{{wo{{x}}}}", "x")]
    [InlineData("{{ a }}", " a ")]
    [InlineData("{{a}}{{a}}", "a|a")]
    [InlineData("{{a}x}} {{b}}", "b")]
    [InlineData("{{a", null)]
    [InlineData("{{a}", null)]
    [InlineData("{{", null)]
    [InlineData("{{}}", null)]
    [InlineData("{{}}{{a}}", "a")]
    [InlineData("a", null)]
    [InlineData("", null)]
    public void Tokens_are_found_in_order(string text, string? names)
    {
        var found = new List<string>();
        for (var at = 0; VariableToken.TryFind(text, at, out var start, out var end); at = end)
        {
            found.Add(VariableToken.NameIn(text, start, end));
        }

        Assert.Equal(names?.Split('|') ?? [], found);
    }

    [Theory]
    [InlineData("{{a}}", true)]
    [InlineData("{{$guid}}", true)]
    [InlineData("x{{a}}", false)]
    [InlineData("{{a}}x", false)]
    [InlineData("{{a}}{{b}}", false)]
    [InlineData("{{{a}}}", false)]
    [InlineData("{{}}", false)]
    [InlineData("", false)]
    public void A_text_is_a_single_token_or_not(string text, bool isSingle) => Assert.Equal(isSingle, VariableToken.IsSingle(text));

    [Theory]
    [InlineData("a/b", 0, 1)]
    [InlineData("a/b/c", 2, 3)]
    [InlineData("{{a/b}}/c", 0, 7)]
    [InlineData("{{a/b}/c", 0, 3)]
    [InlineData("{{a/b}}", 0, -1)]
    [InlineData("a", 1, -1)]
    public void Characters_in_tokens_split_nothing(string text, int from, int at) =>
        Assert.Equal(at, VariableToken.IndexOutside(text, '/', from));

    [Theory]
    [InlineData("{{a}}b", 0, 5)]
    [InlineData("{{{a}}b", 0, 0)]
    [InlineData("{{{a}}b", 1, 6)]
    [InlineData("{{}}", 0, 0)]
    [InlineData("{{a}}", 5, 5)]
    public void A_token_ends_behind_its_braces(string text, int at, int end) => Assert.Equal(end, VariableToken.EndAt(text, at));
}
