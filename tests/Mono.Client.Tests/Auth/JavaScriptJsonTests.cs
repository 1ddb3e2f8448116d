using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Tests of JSON as written by JavaScript; expectations are Node.js's <c>JSON.stringify(JSON.parse(…))</c>.</summary>
public sealed class JavaScriptJsonTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData(" { \"a\" : [ 1 , { } ] , \"b\" : null } ", """{"a":[1,{}],"b":null}""")]
    [InlineData("""{"a":1.0,"b":1e3,"c":1E21,"d":0.1,"e":1e-7,"f":-0,"g":12345678901234567890,"h":1.50,"i":100000000000000000000"""
        + ""","j":1e400}""",
        """{"a":1,"b":1000,"c":1e+21,"d":0.1,"e":1e-7,"f":0,"g":12345678901234567000,"h":1.5,"i":100000000000000000000,"j":null}""")]
    [InlineData("""{"a":0.000001,"b":1.5e-9,"c":-123.456,"d":1e23,"e":9007199254740993,"f":5e-324,"g":1.7976931348623157e308"""
        + ""","h":0.9999999999999999}""",
        """{"a":0.000001,"b":1.5e-9,"c":-123.456,"d":1e+23,"e":9007199254740992,"f":5e-324,"g":1.7976931348623157e+308"""
            + ""","h":0.9999999999999999}""")]
    [InlineData(
        """{"z":1,"2":1,"1":2,"a":3,"01":4,"-1":5,"4294967295":6,"4294967294":7}""",
        """{"1":2,"2":1,"4294967294":7,"z":1,"a":3,"01":4,"-1":5,"4294967295":6}""")]
    [InlineData("""{"a":1,"b":2,"a":3}""", """{"a":3,"b":2}""")]
    [InlineData("""{"a":"é☃😀\u0041\n\t\"\\\/<>&'\u007f\u2028"}""", "{\"a\":\"é☃😀A\\n\\t\\\"\\\\/<>&'\u007f\u2028\"}")]
    [InlineData(
        """{"a":"\u0001\u001F\b\f\r","b":"\ud800","c":"\ud83d\ude00\udc00"}""",
        """{"a":"\u0001\u001f\b\f\r","b":"\ud800","c":"😀\udc00"}""")]
    public void An_object_is_written_as_javascript_writes_it(string json, string expected) =>
        Assert.Equal(expected, JavaScriptJson.WriteObject(json));

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{/* */}")]
    [InlineData("{} x")]
    public void Json_other_than_an_object_is_null(string json) => Assert.Null(JavaScriptJson.WriteObject(json));

    [Fact]
    public void Members_are_replaced_where_they_stand_or_appended() =>
        Assert.Equal(
            """{"a":2,"b":1,"c":"x"}""", JavaScriptJson.WriteObject("""{"a":1,"b":1}""", ("a", "2"), ("c", JavaScriptJson.Write("x"))));

    [Theory]
    [InlineData("60", 60L)]
    [InlineData(" -5 ", -5L)]
    [InlineData("12abc", 12L)]
    [InlineData("1.5", 1L)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    public void A_number_is_read_as_parseint_reads_it(string text, long? expected) =>
        Assert.Equal(expected, JavaScriptJson.ParseInteger(text));
}
