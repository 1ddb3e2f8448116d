using System.Diagnostics;

namespace Mono.Postman.Tests;

/// <summary>The tolerant reader of bodies.</summary>
public sealed class JsonSampleReaderTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData(" \uFEFF\u00A0\u200B{ } \r\n", "{}")]
    [InlineData("\"a\"", "'a'")]
    [InlineData("true", "True")]
    [InlineData("[false, null]", "[False Null]")]
    [InlineData("{\"a\": 1, \"a\": 2}", "{a:1 a:2}")]
    [InlineData("[1.10, 1e400, -0, 123456789012345678901234567890]", "[1.10 1e400 -0 123456789012345678901234567890]")]
    [InlineData("[007, +5, .5, 5., 1E+05]", "[007 +5 .5 5. 1E+05]")]
    public void Values(string text, string expected) => Assert.Equal(expected, Print(Read(text)));

    [Theory]
    [InlineData("{{x}}", "<{{x}}>")]
    [InlineData("  {{x}}\n", "<{{x}}>")]
    [InlineData("{\"a\": {{x}}, \"b\": [{{y z}}, {{$guid}}]}", "{a:<{{x}}> b:[<{{y z}}> <{{$guid}}>]}")]
    [InlineData("{{{x}}: 1}", "{{{x}}:1}")]
    [InlineData("{ {{x}} : {{y}} }", "{{{x}}:<{{y}}>}")]
    [InlineData("{ \"a\": 1, {{more}} }", "{a:1}")]
    [InlineData("{ {{more}}, \"a\": 1 }", "{a:1}")]
    [InlineData("{{{more}}}", "{}")]
    [InlineData("[{{a}}{{b}}, 1{{c}}, {{d}}.50, -{{e}}, {{f}}-{{g}}]", "[<{{a}}{{b}}> <1{{c}}> <{{d}}.50> <-{{e}}> <{{f}}-{{g}}>]")]
    [InlineData("{\"{{x}}\": \"{{y}}\"}", "{{{x}}:'{{y}}'}")]
    [InlineData("{\"a\":{\"b\":{}}}", "{a:{b:{}}}")]
    [InlineData("{{\"a\": 1}}", "<{{\"a\": 1}}>")]
    public void Variables(string text, string expected) => Assert.Equal(expected, Print(Read(text)));

    [Theory]
    [InlineData("// a\n{ // b\n\"c\" /* d */ : /**/ 1 // e\n, /* \n\n */ } // f", "{c:1}")]
    [InlineData("[1, // a\r2]", "[1 2]")]
    [InlineData("[\"// no comment\", \"/* none */\"]", "['// no comment' '/* none */']")]
    public void Comments(string text, string expected) => Assert.Equal(expected, Print(Read(text)));

    [Theory]
    [InlineData("[1, 2, ]", "[1 2]")]
    [InlineData("{\"a\": [ {}, ], }", "{a:[{}]}")]
    public void Trailing_commas(string text, string expected) => Assert.Equal(expected, Print(Read(text)));

    [Theory]
    [InlineData("\"a\nb\tc\r\n\u0001\"", "a\nb\tc\r\n\u0001")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"", "\"\\/\b\f\n\r\té😀")]
    [InlineData("\"C:\\xyz \\q \\u12 \\uZZZZ \\' \\\"\"", "C:\\xyz \\q \\u12 \\uZZZZ \\' \"")]
    [InlineData("\"\"", "")]
    public void Strings(string text, string expected)
    {
        var sample = Read(text);

        Assert.Equal(JsonSampleKind.String, sample.Kind);
        Assert.Equal(expected, sample.Text);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_kept() => Assert.Equal([(char)0xD800], Read("\"\\ud800\"").Text!);

    [Theory]
    [InlineData("", 0, "The text is empty.")]
    [InlineData("  \n", 3, "The text is empty.")]
    [InlineData("// nothing", 10, "The text is empty.")]
    [InlineData("<xml/>", 0, "A value is expected, not \"<\".")]
    [InlineData("plain words", 0, "A value is expected, not \"plain\".")]
    [InlineData("truest", 0, "A value is expected, not \"truest\".")]
    [InlineData("True", 0, "A value is expected, not \"True\".")]
    [InlineData("NaN", 0, "A value is expected, not \"NaN\".")]
    [InlineData("-", 0, "A value is expected, not \"-\".")]
    [InlineData("1e", 0, "A value is expected, not \"1e\".")]
    [InlineData("2024-01-01", 0, "A value is expected, not \"2024-01-01\".")]
    [InlineData("0x10", 0, "A value is expected, not \"0x10\".")]
    [InlineData("a=b&c=d", 0, "A value is expected, not \"a\".")]
    [InlineData("{\"a\": 1} x", 9, "There is more text after the value: \"x\".")]
    [InlineData("{{a}} and more", 6, "There is more text after the value: \"and\".")]
    [InlineData("{}{}", 2, "There is more text after the value: \"{\".")]
    [InlineData("{\"a\"", 4, "The text ends where a colon is expected.")]
    [InlineData("{\"a\":", 5, "The text ends where a value is expected.")]
    [InlineData("{\"a\" 1}", 5, "A colon is expected, not \"1\".")]
    [InlineData("{\"a\": \"b}", 6, "The string has no closing quote.")]
    [InlineData("\"a\\", 0, "The string has no closing quote.")]
    [InlineData("{a: 1}", 1, "A member name in quotes is expected, not \"a\".")]
    [InlineData("{,}", 1, "A member name in quotes is expected, not \",\".")]
    [InlineData("[,]", 1, "A value is expected, not \",\".")]
    [InlineData("[1 2]", 3, "A comma or \"]\" is expected, not \"2\".")]
    [InlineData("{\"a\": 1 \"b\": 2}", 8, "A comma or \"}\" is expected, not a string.")]
    [InlineData("[1", 2, "The text ends inside an array.")]
    [InlineData("[", 1, "The text ends inside an array.")]
    [InlineData("{", 1, "The text ends inside an object.")]
    [InlineData("[1, /* ]", 4, "The comment has no end.")]
    [InlineData("{{a", 1, "A member name in quotes is expected, not \"{\".")]
    [InlineData("{{}}", 1, "A member name in quotes is expected, not \"{\".")]
    [InlineData("[\u0001]", 1, "A value is expected, not U+0001.")]
    public void Other_text_is_refused(string text, int offset, string message)
    {
        Assert.False(JsonSampleReader.TryRead(text, out var sample, out var error));
        Assert.Equal(JsonSampleKind.Missing, sample.Kind);
        Assert.Equal(new JsonSampleError(message, offset), error);
    }

    [Fact]
    public void Null_counts_as_empty() => Assert.False(JsonSampleReader.TryRead(null, out _, out _));

    [Fact]
    public void Depth_has_a_limit()
    {
        var deepest = new string('[', JsonSampleReader.MaxDepth) + new string(']', JsonSampleReader.MaxDepth);

        Assert.True(JsonSampleReader.TryRead(deepest, out _, out _));
        Assert.False(JsonSampleReader.TryRead("[" + deepest + "]", out _, out var error));
        Assert.Equal(new JsonSampleError("The text is nested more than 128 levels deep.", 128), error);
        Assert.False(JsonSampleReader.TryRead(string.Concat(Enumerable.Repeat("{\"a\":[", 1_000_000)), out _, out _));
    }

    [Fact]
    public void Values_know_where_they_begin()
    {
        var sample = Read(" {\"a\": [ 1, \"b\", {{c}}]}");
        var array = sample.Members.First().Value;

        Assert.Equal(1, sample.Offset);
        Assert.Equal(7, array.Offset);
        Assert.Equal([9, 12, 17], array.Elements.Select(element => element.Offset));
    }

    [Theory]
    [InlineData("{{")]
    [InlineData("\\")]
    [InlineData("/*")]
    [InlineData("[{\"a\":")]
    [InlineData("\"\\u\"")]
    [InlineData("-{{")]
    [InlineData("{{a}}")]
    public void Time_grows_with_the_texts_length_only(string pattern)
    {
        // Quadratic time would be minutes for this length, linear time is a fraction of a second.
        var text = "[" + string.Concat(Enumerable.Repeat(pattern, 500_000));
        var watch = Stopwatch.StartNew();
        JsonSampleReader.TryRead(text, out _, out _);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static JsonSample Read(string text)
    {
        Assert.True(JsonSampleReader.TryRead(text, out var sample, out var error), error?.ToString());
        Assert.Null(error);
        return sample;
    }

    private static string Print(JsonSample sample) => sample.Kind switch
    {
        JsonSampleKind.Object => "{" + string.Join(" ", sample.Members.Select(member => $"{member.Name}:{Print(member.Value)}")) + "}",
        JsonSampleKind.Array => "[" + string.Join(" ", sample.Elements.Select(Print)) + "]",
        JsonSampleKind.String => $"'{sample.Text}'",
        JsonSampleKind.Number => sample.Text!,
        JsonSampleKind.Variable => $"<{sample.Text}>",
        _ => sample.Kind.ToString(),
    };
}
