using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>Compares the fast paths of the reader with the general ones on texts in usual and unusual form.</summary>
public sealed class JsonReadingTests
{
    private static readonly JsonType<Dictionary<string, JsonElement>> s_map = JsonTypes.Map(JsonTypes.Element);
    private static readonly JsonType<List<JsonElement>> s_list = JsonTypes.List(JsonTypes.Element);

    [Fact]
    public void Strings_of_any_length_are_read_as_by_the_framework()
    {
        string[] pieces =
        [
            "", "é", """\n""", """\" """, """\\""", """\u00e9""", """\uD83D\uDE00""", """\uD83D""", "😀", "\u007f", "\u0080", "/",
            """\/""", "<",
        ];
        for (var length = 0; length < 70; length++)
        {
            foreach (var piece in pieces)
            {
                var (before, after) = (new string('a', length), new string('b', length % 19));
                var json = Encoding.UTF8.GetBytes("\"" + before + piece + after + "\"");

                // The framework rejects lone surrogates; here they are kept.
                Assert.Equal(
                    piece == """\uD83D""" ? before + "\uD83D" + after : JsonSerializer.Deserialize<string>(json),
                    JsonTypes.String.Parse(json));
            }
        }
    }

    [Fact]
    public void Strings_that_are_not_utf_8_are_read_with_replacements()
    {
        for (var length = 0; length < 40; length++)
        {
            var bytes = Encoding.ASCII.GetBytes("\"" + new string('a', length) + "?b\"");
            bytes[length + 1] = 0xC3;

            Assert.Equal(new string('a', length) + "\uFFFDb", JsonTypes.String.Parse(bytes));
        }
    }

    [Fact]
    public void Strings_without_an_end_or_with_control_characters_are_errors()
    {
        for (var length = 0; length < 40; length++)
        {
            foreach (var end in (string[])["", "\u001f\"", """\x" """])
            {
                var bytes = Encoding.ASCII.GetBytes("\"" + new string('a', length) + end);

                Assert.Equal(length + 1, Assert.Throws<ApiJsonException>(() => JsonTypes.String.Parse(bytes)).Offset);
            }
        }
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("7", 7L)]
    [InlineData("-7", -7L)]
    [InlineData("999999999999999999", 999999999999999999L)]
    [InlineData("-999999999999999999", -999999999999999999L)]
    [InlineData("1000000000000000000", 1000000000000000000L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData(" 12 ", 12L)]
    [InlineData("\"12\"", 12L)]
    public void Integers_are_read(string json, long expected)
    {
        Assert.Equal(expected, JsonTypes.Int64.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Equal([expected, expected], JsonTypes.List(JsonTypes.Int64).Parse(Encoding.UTF8.GetBytes("[" + json + "," + json + "]")));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("92233720368547758070000000000000000000000")]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("1E2")]
    [InlineData("\"1.5\"")]
    [InlineData("null")]
    public void Numbers_beyond_64_bit_integers_are_kept_by_a_model(string json)
    {
        var user = JsonTypes.Model<User>().Parse(Encoding.UTF8.GetBytes("{\"id\":" + json + "}"));

        Assert.Null(user.Id);
        Assert.Equal("{\"id\":" + json + "}", Encoding.UTF8.GetString(JsonTypes.Model<User>().ToUtf8Bytes(user)));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1x")]
    [InlineData("+1")]
    [InlineData("\"1")]
    public void Malformed_numbers_are_errors(string json)
    {
        Assert.Throws<ApiJsonException>(() => JsonTypes.Int64.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<ApiJsonException>(() => JsonTypes.Model<User>().Parse(Encoding.UTF8.GetBytes("{\"id\":" + json + "}")));
    }

    [Fact]
    public void Random_integers_are_read()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var value = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

            Assert.Equal(value, JsonTypes.Int64.Parse(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture))));
        }
    }

    [Theory]
    [InlineData("""{"a\"b":1,"é":2,"c\\d":3,"nam":4,"name":5}""")]
    [InlineData("""{ "a\"b" : 1 , "é" : 2 , "c\\d" :3, "nam": 4,"name" :5 }""")]
    [InlineData("""{"a\u0022b":1,"\u00e9":2,"c\u005cd":3,"n\u0061m":4,"nam\u0065":5}""")]
    [InlineData("""{"name":5,"nam":4,"c\\d":3,"é":2,"a\"b":1}""")]
    [InlineData("""{"nam":4,"a\"b":1,"x":{},"name":5,"c\\d":3,"é":2}""")]
    public void Members_are_found_however_their_names_are_written(string json)
    {
        var model = JsonTypes.Model<Odd>().Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal([1, 2, 3, 4, 5], model.Values);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(200)]
    public void Elements_in_arrays_and_objects_are_read_as_by_the_framework(int count)
    {
        string[] values =
        [
            "1", "-2.5e3", "true", "false", "null", "\"a\"", """ "\u00e9" """, """ [1, {"b":[]}] """, "{}", """{"c":null}""",
        ];
        string[] names = ["k", "é", """\u006b\n"""];
        var items = Enumerable.Range(0, count).Select(i => values[i % values.Length]).ToArray();
        var array = Encoding.UTF8.GetBytes("[" + string.Join(",", items) + "]");
        var map = Encoding.UTF8.GetBytes("{" + string.Join(",", items.Select((v, i) => "\"" + names[i % 3] + i + "\": " + v)) + "}");

        Assert.Equal(
            JsonDocument.Parse(array).RootElement.EnumerateArray().Select(e => e.GetRawText()),
            s_list.Parse(array).Select(e => e.GetRawText()));
        Assert.Equal(
            JsonDocument.Parse(map).RootElement.EnumerateObject().Select(p => p.Name + p.Value.GetRawText()),
            s_map.Parse(map).Select(p => p.Key + p.Value.GetRawText()));
    }

    [Fact]
    public void Repeated_values_in_a_long_text_are_read_as_by_the_framework()
    {
        var random = new Random(3);
        string[] values =
        [
            "1", "12345678", "1234567890123", "true", "null", "\"\"", "\"a\"", "\"enterprise\"", "\"enterprisf\"", "\"\\u00e9\"",
            "\"12345678\"", "{}", "[1, 2]", "\"" + new string('x', 30) + "\"", "\"" + new string('x', 31) + "\"",
        ];
        string Value(int i) => random.Next(4) == 0 ? "\"unique " + i + "\"" : values[random.Next(values.Length)];
        var json = Encoding.UTF8.GetBytes(
            "[" + string.Join(",", Enumerable.Range(0, 2000).Select(i => "{\"a\":" + Value(i) + ",\"b\": " + Value(-i) + "}")) + "]");

        var read = JsonTypes.List(s_map).Parse(json);

        Assert.Equal(
            JsonDocument.Parse(json).RootElement
                .EnumerateArray()
                .SelectMany(o => o.EnumerateObject())
                .Select(p => p.Name + p.Value.GetRawText()),
            read.SelectMany(o => o).Select(p => p.Key + p.Value.GetRawText()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void Of_elements_with_one_name_the_last_counts(int count)
    {
        var map = s_map.Parse(Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, count).Select(i => "\"k\":" + i)) + "}"));

        Assert.Equal(count - 1, Assert.Single(map).Value.GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Names_of_elements_that_are_not_utf_8_are_read_with_replacements(int count)
    {
        var bytes = Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, count).Select(i => "\"?" + i + "\":" + i)) + "}");
        bytes.AsSpan().Replace((byte)'?', (byte)0xFF);

        Assert.Equal(Enumerable.Range(0, count).Select(i => "\uFFFD" + i), s_map.Parse(bytes).Keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Elements_are_nested_up_to_the_limit_and_no_deeper(int before)
    {
        byte[] Nested(int depth) => Encoding.UTF8.GetBytes(
            "{" + string.Concat(Enumerable.Range(0, before).Select(i => "\"x" + i + "\":1,")) + "\"k\":" + new string('[', depth)
                + new string(']', depth) + "}");

        Assert.Equal(JsonValueKind.Array, s_map.Parse(Nested(127))["k"].ValueKind);
        Assert.Contains(
            "deeper than 128", Assert.Throws<ApiJsonException>(() => s_map.Parse(Nested(128))).Message, StringComparison.Ordinal);
        Assert.Equal(
            JsonValueKind.Array, JsonTypes.Element.Parse(Encoding.UTF8.GetBytes(new string('[', 128) + new string(']', 128))).ValueKind);
        Assert.Throws<ApiJsonException>(() => JsonTypes.Element.Parse(Encoding.UTF8.GetBytes(new string('[', 129) + new string(']', 129))));
    }

    [Fact]
    public void A_malformed_element_is_reported_with_its_position()
    {
        var exception = Assert.Throws<ApiJsonException>(() => JsonTypes.Model<User>().Parse("""{"id":1,"x":{"a":[1,}]}}"""u8));

        Assert.Equal("$.x", exception.JsonPath);
        Assert.Equal(20, exception.Offset);
    }

    [Fact]
    public void Members_are_read_in_every_order()
    {
        string[] members =
        [
            "\"id\": 7", "\"name\":\"a\"", "\"score\":1.5", "\"active\":true", "\"created\":null", "\"key\":\"no UUID\"",
            "\"friends\":[{\"name\":\"b\",\"id\":1},{\"boss\":{\"price\":2,\"id\":3}}]",
            "\"numbers\":[1,2]", "\"fields\":{\"x\":[]}", "\"any\": {\"y\":\"}\"}", "\"boss\":{\"name\":\"c\",\"id\":4}", "\"price\":0.1",
            "\"born\":\"2020-02-29\"", "\"other\":\"z\"",
        ];
        string Written(IEnumerable<string> order) =>
            Encoding.UTF8.GetString(
                JsonTypes.Model<User>().ToUtf8Bytes(
                    JsonTypes.Model<User>().Parse(Encoding.UTF8.GetBytes("{" + string.Join(", ", order) + "}"))));
        var random = new Random(7);

        var expected = Written(members);

        Assert.Equal(expected, Written(members.Reverse()));
        for (var i = 0; i < 500; i++)
        {
            Assert.Equal(expected, Written(members.OrderBy(_ => random.Next())));
        }
    }

    [Theory]
    [InlineData("""{"name":"a","id":1,"name":"b"}""", """{"id":1,"name":"b"}""")]
    [InlineData("""{"name":"a","id":1,"name":null}""", """{"id":1,"name":null}""")]
    [InlineData("""{"name":"a","id":1,"id":2,"id":3,"score":4}""", """{"id":3,"name":"a","score":4}""")]
    [InlineData("""{"name":"a","id":1,"id":"x","score":4}""", """{"id":"x","name":"a","score":4}""")]
    [InlineData("""{"name":"a","id":null,"score":4,"x":5}""", """{"id":null,"name":"a","score":4,"x":5}""")]
    [InlineData("""{"id":1,"id":2}""", """{"id":2}""")]
    public void Of_members_in_another_order_the_last_with_a_name_counts(string json, string written) =>
        Assert.Equal(
            written,
            Encoding.UTF8.GetString(JsonTypes.Model<User>().ToUtf8Bytes(JsonTypes.Model<User>().Parse(Encoding.UTF8.GetBytes(json)))));

    [Theory]
    [InlineData("""{"name":"a","boss":{"name":"b","id":tru}}""", "$.boss.id", 36)]
    [InlineData("""{"name":"a","id":1,,}""", "$.id", 19)]
    public void A_malformed_member_in_another_order_is_reported_with_its_position(string json, string path, int offset)
    {
        var exception = Assert.Throws<ApiJsonException>(() => JsonTypes.Model<User>().Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(path, exception.JsonPath);
        Assert.Equal(offset, exception.Offset);
    }

    [Fact]
    public void A_model_that_does_not_visit_a_member_is_not_an_endless_loop() =>
        Assert.Contains(
            "does not bind",
            Assert.Throws<InvalidOperationException>(() => JsonTypes.Model<Careless>().Parse("""{"a":1}"""u8)).Message,
            StringComparison.Ordinal);

    /// <summary>A model written by hand that does not visit its members.</summary>
    private sealed class Careless : ApiModel
    {
        protected override string JsonNames => "|a";

        protected override void BindMembers(ref JsonMemberBinder json)
        {
        }
    }

    /// <summary>A model with names that need escapes, are not ASCII, or have a common prefix.</summary>
    private sealed class Odd : ApiModel
    {
        internal long?[] Values { get; } = new long?[5];

        protected override string JsonNames => "|a\"b|é|c\\d|nam|name";

        protected override void BindMembers(ref JsonMemberBinder json)
        {
            for (var i = 0; i < Values.Length; i++)
            {
                Values[i] = json.Int64(Values[i]);
            }
        }
    }
}
