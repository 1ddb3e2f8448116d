using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Mono.Client.Tests;

public sealed class JsonModelTests
{
    private static User Parse(string json, bool strict = false) =>
        JsonTypes.Model<User>().ReadBody(Encoding.UTF8.GetBytes(json), null, strict);

    private static string Write(User user) => Encoding.UTF8.GetString(JsonTypes.Model<User>().ToUtf8Bytes(user));

    [Theory]
    [InlineData("""{"id":1,"name":"a","score":1.5,"active":true}""")]
    [InlineData("""{"name":"b","id":2}""")]
    [InlineData("""{"id":null,"name":null,"boss":null}""")]
    [InlineData("""{"id":"<integer>","active":"<boolean>","created":"<dateTime>","key":"x","price":"-"}""")]
    [InlineData("""{"id":92233720368547758070,"name":5,"friends":{},"numbers":[1,"a"],"fields":[],"boss":"me"}""")]
    [InlineData("""{"id":1.5,"numbers":[1,null],"boss":{"boss":{"id":"?","x":[1,{"y":null}]}}}""")]
    [InlineData("""{"friends":[{"id":1},null,{"name":{}}],"fields":{"a":1,"b":{"c":[]}},"any":[1,{"a":null}]}""")]
    [InlineData("""{"zz":1,"":2,"a\"b\\c":3,"é☃\u0001":"\uD83D\uDE00\n"}""")]
    [InlineData("""{"price":1.10,"score":-0.5e-3,"key":"0f8fad5b-d9cb-469f-a165-70867728950e","born":"2024-02-29"}""")]
    [InlineData("""{"key":"0F8FAD5B-D9CB-469F-A165-70867728950E","created":"soon","born":"2024-02-30"}""")]
    [InlineData("{}")]
    public void Everything_read_is_written_again(string json)
    {
        var written = Write(Parse(json));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    [Theory]
    [InlineData("""{"id":1,"id":2}""", """{"id":2}""")]
    [InlineData("""{"id":1,"name":"a","id":null}""", """{"id":null,"name":"a"}""")]
    [InlineData(
        """{"name":"a","name":null,"friends":[],"friends":null,"boss":{},"boss":null}""", """{"name":null,"friends":null,"boss":null}""")]
    [InlineData("""{"id":null,"id":3}""", """{"id":3}""")]
    [InlineData("""{"id":1,"score":2,"name":"a","score":null}""", """{"id":1,"name":"a","score":null}""")]
    [InlineData("""{"id":3,"id":"x"}""", """{"id":"x"}""")]
    public void Of_members_with_one_name_the_last_counts(string json, string expected) => Assert.Equal(expected, Write(Parse(json)));

    [Fact]
    public void Placeholders_in_lists_and_maps_are_defaults_and_are_written_unchanged()
    {
        var list = JsonTypes.List(JsonTypes.Int64);
        var map = JsonTypes.Map(JsonTypes.Boolean);
        var numbers = list.Parse("""["<integer>",7,"<long>"]"""u8);
        var flags = map.Parse("""{"a":"<boolean>","b":true}"""u8);

        Assert.Equal([0L, 7L, 0L], numbers);
        Assert.Equal("""["<integer>",7,"<long>"]""", Encoding.UTF8.GetString(list.ToUtf8Bytes(numbers)));
        Assert.Equal("""{"a":"<boolean>","b":true}""", Encoding.UTF8.GetString(map.ToUtf8Bytes(flags)));
        numbers[0] = 5;
        flags["a"] = true;
        Assert.Equal("""[5,7,"<long>"]""", Encoding.UTF8.GetString(list.ToUtf8Bytes(numbers)));
        Assert.Equal("""{"a":true,"b":true}""", Encoding.UTF8.GetString(map.ToUtf8Bytes(flags)));
        Assert.Throws<ApiJsonException>(() => list.Parse("""[1,"n/a"]"""u8));
        Assert.Throws<ApiJsonException>(() => list.ReadBody("""["<integer>"]"""u8, null, true));
    }

    [Fact]
    public void Any_object_survives_the_round_trip()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var json = RandomObject(random, 0).ToJsonString();

            var written = Write(Parse(json));

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), json + "\n" + written);
        }
    }

    [Theory]
    [InlineData("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02T03:04:05", "2024-01-02T03:04:05Z")]
    [InlineData("2024-01-02 03:04:05.1234567+02:00", "2024-01-02T03:04:05.1234567+02:00")]
    [InlineData("2024-01-02T03:04:05.120-0530", "2024-01-02T03:04:05.12-05:30")]
    [InlineData("2024-01-02", "2024-01-02T00:00:00Z")]
    [InlineData("2024-01-02T03:04:05.123456789Z", "2024-01-02T03:04:05.1234567Z")]
    public void Dates_are_read_as_services_send_them_and_written_as_rfc_3339(string read, string written)
    {
        var user = Parse($$"""{"created":"{{read}}"}""");

        Assert.NotNull(user.Created);
        Assert.Equal($$"""{"created":"{{written}}"}""", Write(user));
    }

    [Fact]
    public void Quoted_numbers_and_booleans_are_read()
    {
        var user = Parse("""{"id":"12","active":"true","score":"1.5","price":"2.50"}""");

        Assert.Equal(12, user.Id);
        Assert.True(user.Active);
        Assert.Equal(1.5, user.Score);
        Assert.Equal(2.50m, user.Price);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_kept_until_the_property_is_set()
    {
        var user = Parse("""{"id":"abc"}""");
        Assert.Null(user.Id);
        Assert.Equal("abc", user.AdditionalProperties["id"].GetString());

        user.Id = 5;
        Assert.Equal("""{"id":5}""", Write(user));
    }

    [Fact]
    public void An_explicit_null_can_be_sent()
    {
        var user = new User { Name = "x" };
        user.AdditionalProperties["id"] = default;

        Assert.Equal("""{"id":null,"name":"x"}""", Write(user));
    }

    [Theory]
    [InlineData("""{"boss":{"friends":[{"id":{}}]}}""", "$.boss.friends.id", "an integer", "an object")]
    [InlineData("""{"name":5}""", "$.name", "a string", "a number")]
    [InlineData("""{"numbers":[1,null]}""", "$.numbers", "not null", "an array")]
    public void Strict_reading_reports_path_expected_and_found_kind(string json, string path, string expected, string found)
    {
        var exception = Assert.Throws<ApiJsonException>(() => Parse(json, strict: true));

        Assert.Equal(path, exception.JsonPath);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"boss":{"id":}}""")]
    [InlineData("""{"id":1,}""")]
    [InlineData("""{"id":01}""")]
    [InlineData("""{"name":"a""")]
    [InlineData("""{"name":"\x"}""")]
    [InlineData("""{"id":1} x""")]
    [InlineData("""[1]""")]
    [InlineData("")]
    [InlineData("""{"x":tru}""")]
    [InlineData("""{x:1}""")]
    public void Malformed_json_is_an_error(string json) => Assert.Throws<ApiJsonException>(() => Parse(json));

    [Fact]
    public void Deep_nesting_is_an_error_and_not_a_crash() =>
        Assert.Throws<ApiJsonException>(() => Parse("{\"any\":" + new string('[', 100_000)));

    [Fact]
    public void A_null_at_the_root_is_an_empty_model() => Assert.Equal("{}", Write(Parse("null")));

    [Fact]
    public void The_serializer_of_the_framework_works()
    {
        const string json = """{"id":1,"boss":{"name":"b","other":[1]},"more":true}""";

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<User>(json)));
        Assert.Equal("[" + json + ",null]", JsonSerializer.Serialize(JsonSerializer.Deserialize<List<User>>("[" + json + ",null]")));
    }

    [Fact]
    public void The_scanner_accepts_the_same_texts_as_the_framework()
    {
        var random = new Random(11);
        const string alphabet = "{}[]\",:\\ntrue0123456789.-+eE \u00e9\u0001xu/";
        for (var i = 0; i < 100_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(i % 2 == 0
                ? string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => alphabet[random.Next(alphabet.Length)]))
                : Mutate(RandomObject(random, 2).ToJsonString(), random, alphabet));
            var theirs = Accepts(bytes);
            var ours = bytes[0] switch
            {
                (byte)'{' => Accepts(bytes, JsonTypes.Map(JsonTypes.Element)) && Accepts(bytes, JsonTypes.Model<User>()),
                (byte)'[' => Accepts(bytes, JsonTypes.List(JsonTypes.Element)),
                _ => theirs,
            };

            Assert.True(theirs == ours && theirs == Accepts(bytes, JsonTypes.Element), Encoding.UTF8.GetString(bytes));
        }
    }

    private static bool Accepts<T>(byte[] bytes, JsonType<T> type)
    {
        try
        {
            type.Parse(bytes);
            return true;
        }
        catch (ApiJsonException)
        {
            return false;
        }
    }

    private static bool Accepts(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Mutate(string json, Random random, string alphabet)
    {
        var at = random.Next(json.Length);
        return random.Next(3) switch
        {
            0 => json.Remove(at, 1),
            1 => json.Insert(at, alphabet[random.Next(alphabet.Length)].ToString()),
            _ => json,
        };
    }

    private static JsonObject RandomObject(Random random, int depth)
    {
        string[] names =
        [
            "id", "name", "score", "active", "created", "key", "friends", "numbers", "fields", "any", "boss", "price", "born", "x", "y",
        ];
        var json = new JsonObject();
        for (var i = random.Next(6); i > 0; i--)
        {
            json[names[random.Next(names.Length)]] = RandomValue(random, depth + 1);
        }

        return json;
    }

    private static JsonNode? RandomValue(Random random, int depth) => random.Next(depth > 4 ? 7 : 10) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-100, 100),
        3 => random.NextDouble() * 1e6,
        4 => random.NextInt64(),
        5 => "text \"" + random.Next(5),
        6 => "0f8fad5b-d9cb-469f-a165-70867728950e",
        7 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth + 1))]),
        _ => RandomObject(random, depth),
    };
}
