using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;
using Xunit;

namespace Mono.Generator.Tests.Inference;

/// <summary>Each rule of the inference on small samples. A type is written as C# would, models by their members.</summary>
public sealed class InferenceTests
{
    private static SamplePlace Place(string name, PlaceRole role, params string[] samples) => new()
    {
        Method = "GET",
        Path = "/users/:id",
        Group = "",
        Role = role,
        Status = role == PlaceRole.Response ? 200 : 0,
        RootName = name,
        Noun = "User",
        Samples =
        [
            .. samples.Select(s =>
                JsonSampleReader.TryRead(s, out var sample, out var error) ? sample : throw new InvalidOperationException(error!.Message)),
        ],
    };

    private static TypeModel Infer(params SamplePlace[] places) =>
        TypeInference.Infer(
            new InferenceInput(places, [], new HashSet<string>(StringComparer.OrdinalIgnoreCase)), null, CancellationToken.None).Types;

    // "Root(Id:Int64,Tags:List<String>)"
    private static string Describe(TypeModel types, TypeRef type, int depth = 0) => type.Kind switch
    {
        ValueKind.List or ValueKind.Map =>
            type.Kind + "<" + Describe(types, type.Element!, depth) + (type.ElementNullable ? "?" : "") + ">",
        ValueKind.Model when depth < 4 =>
            type.Model + "("
                + string.Join(
                    ",",
                    types.Models.Single(m => m.Name == type.Model).Members.Select(m => m.Name + ":" + Describe(types, m.Type, depth + 1)))
                + ")",
        ValueKind.Model => type.Model!,
        _ => type.Kind.ToString(),
    };

    private static string TypeOf(params string[] samples)
    {
        var types = Infer(Place("Root", PlaceRole.Response, samples));
        return Describe(types, types.PlaceTypes[0]);
    }

    private static string ValueType(params string[] values) =>
        TypeOf([.. values.Select(v => "{\"v\":" + v + "}")]) is var text ? text["Root(V:".Length..^1] : "";

    [Theory]
    [InlineData("String", "\"a\"")]
    [InlineData("Int64", "1", "2")]
    [InlineData("Double", "1", "2.5")]
    [InlineData("Double", "1e3")]
    [InlineData("Decimal", "0.1234567890123456789")]
    [InlineData("Decimal", "18446744073709551616")]
    [InlineData("Any", "123456789012345678901234567890123456789")]
    [InlineData("Boolean", "true", "false")]
    [InlineData("Any", "null")]
    [InlineData("String", "null", "\"a\"")]
    [InlineData("Any", "1", "\"a\"")]
    [InlineData("Any", "{}", "1")]
    [InlineData("Any", "[]", "{}")]
    [InlineData("Int64", "{{count}}", "5")]
    [InlineData("Any", "{{count}}")]
    [InlineData("String", "\"\"")]
    [InlineData("Uuid", "\"urn:uuid:964d6ecc-0024-b52b-735e-985c6f0c5a1a\"", "\"2c48f5f5-3d61-26d3-e510-4fd5c2b655b2\"")]
    [InlineData("Uuid", "\"urn:uuid:964d6ecc-0024-b52b-735e-985c6f0c5a1a\"", "\"<uuid>\"")]
    [InlineData("String", "\"urn:uuid:964d6ecc-0024-b52b-735e-985c6f0c5a1a\"")]
    public void Kinds_and_mixtures(string type, params string[] values) => Assert.Equal(type, ValueType(values));

    // Each level is tested for a map and is not one: done twice per level, the work would double with each level.
    [Fact]
    public void Objects_in_objects_whose_keys_look_like_data()
    {
        const int depth = 120;
        var sample = string.Concat(Enumerable.Repeat("{\"1\":", depth)) + "true" + string.Concat(Enumerable.Repeat(",\"2\":\"a\"}", depth));

        Assert.StartsWith("Root(_1:", TypeOf(sample), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Int64", "\"<integer>\"")]
    [InlineData("Int64", "\"<long>\"")]
    [InlineData("Double", "\"<number>\"")]
    [InlineData("Boolean", "\"<boolean>\"")]
    [InlineData("Boolean", "\"<boolean,null>\"")]
    [InlineData("DateTime", "\"<dateTime>\"")]
    [InlineData("DateTime", "\"<string,null-date-time>\"")]
    [InlineData("Int64", "\"<integer,null-int64>\"")]
    [InlineData("Date", "\"<date>\"")]
    [InlineData("Uuid", "\"<uuid>\"")]
    [InlineData("String", "\"<email>\"")]
    [InlineData("String", "\"<REDACTED>\"")]
    [InlineData("Any", "\"<string,integer>\"")]
    [InlineData("List<Any>", "\"<array>\"")]
    [InlineData("Map<Any>", "\"<object>\"")]
    [InlineData("String", "\"a <b> c\"")]
    [InlineData("Int64", "\"<integer>\"", "5")]
    public void Placeholders(string type, params string[] values) => Assert.Equal(type, ValueType(values));

    [Theory]
    [InlineData("DateTime", "\"2024-01-02T03:04:05Z\"", "\"2024-01-02T03:04:05.123+02:00\"")]
    [InlineData("String", "\"2024-01-02T03:04:05Z\"", "\"soon\"")]
    [InlineData("String", "\"2024-13-02T03:04:05Z\"")]
    [InlineData("Date", "\"2024-01-02\"", "\"2024-02-29\"")]
    [InlineData("String", "\"2024-01-02\"")]
    [InlineData("String", "\"2024-01-02\"", "\"1981\"")]
    [InlineData("Uuid", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("String", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"")]
    [InlineData("String", "\"12345\"")]
    public void Formats_of_literals(string type, params string[] values) => Assert.Equal(type, ValueType(values));

    [Theory]
    [InlineData("Map<Any>", "{}")]
    [InlineData("Map<String>", """{ "key_0": "a", "key_1": "b" }""")]
    [InlineData("Map<Int64>", """{ "key_0": "<integer>" }""")]
    [InlineData("Map<Any>", """{ "dolorea1": false, "deserunt3": 9.5 }""")]
    [InlineData("Map<String>", """{ "in_80e": "<string>", "sunta": "<string>" }""")]
    [InlineData("V(Added:Int64,Site:Int64)", """{ "added": 1, "site": 2 }""")]
    [InlineData("V(Ipv4:String,V6:String)", """{ "ipv4": "a", "v6": "b" }""")]
    [InlineData("Map<Double>", """{ "1": 1, "2": 2.5 }""")]
    [InlineData(
        "Map<V(A:Int64,B:Int64)>",
        """{ "0f8fad5b-d9cb-469f-a165-70867728950e": { "a": 1 }, "1f8fad5b-d9cb-469f-a165-70867728950e": { "b": 1 } }""")]
    [InlineData("Map<String>", """{ "en-US": "a", "de-DE": "b" }""")]
    [InlineData("V(Name:String)", """{ "name": "<string>", "key_0": "<string>" }""")]
    public void Maps_and_objects(string type, string value) => Assert.Equal(type, ValueType(value));

    [Theory]
    [InlineData("List<Int64>", "[1]", "[]")]
    [InlineData("List<Int64?>", "[1, null]")]
    [InlineData("List<Any>", "[]")]
    [InlineData("List<Any>", """[1, "a"]""")]
    [InlineData("List<List<Double>>", "[[1], [2.5]]")]
    [InlineData("List<V(A:Int64,B:String)>", """[{ "a": 1 }, { "b": "x" }]""")]
    public void Lists_merge_all_their_elements(string type, params string[] values) => Assert.Equal(type, ValueType(values));

    [Fact]
    public void Artifacts_of_the_converter_are_not_members()
    {
        Assert.Equal(
            "Root(Node:Node(Name:String,Child:Node(Name:String,Child:Node(Name:String,Child:Node))))",
            TypeOf(
                """{ "node": { "name": "<string>", "child": { "value": "<Circular reference to #/components/schemas/Node detected>" } } """
                    + """}"""));
        Assert.Equal("Any", ValueType("""{ "value": "<Error: Too many levels of nesting to fake this schema>" }"""));
        Assert.Equal("Any", ValueType("""{ "description": "x", "nullable": true }"""));
        Assert.Equal("V(Value:String)", ValueType("""{ "value": "x" }"""));
    }

    [Fact]
    public void Namesakes_give_null_members_a_type_and_widen_integers()
    {
        Assert.Equal("Root(A:A(Size:Int64),B:A(Size:Int64))", TypeOf("""{ "a": { "size": 5 }, "b": { "size": null } }"""));
        Assert.Equal("Root(A:A(Price:Double),B:A(Price:Double))", TypeOf("""{ "a": { "price": 5 }, "b": { "price": 5.5 } }"""));
        Assert.Equal(
            "Root(A:A(OrderCount:Int64),B:B(OrderCount:Double))", TypeOf("""{ "a": { "order_count": 5 }, "b": { "order_count": 5.5 } }"""));
    }

    [Fact]
    public void Equal_shapes_share_a_model_and_another_shape_in_a_request_is_an_input()
    {
        var types = Infer(
            Place("CreateRequest", PlaceRole.Request, """{ "user": { "name": "x" } }"""),
            Place("CreateResponse", PlaceRole.Response, """{ "user": { "id": 1, "name": "x" } }"""),
            Place("GetResponse", PlaceRole.Response, """{ "user": { "name": "x", "id": 1 } }"""));

        Assert.Equal(types.PlaceTypes[1], types.PlaceTypes[2]);
        Assert.Equal("CreateRequest(User:UserInput(Name:String))", Describe(types, types.PlaceTypes[0]));
        Assert.Equal("GetResponse(User:User(Id:Int64,Name:String))", Describe(types, types.PlaceTypes[2]));
    }

    [Fact]
    public void Models_with_one_name_are_prefixed_by_their_parents() =>
        Assert.Equal(
            "Root(Invoice:Invoice(Address:InvoiceAddress(Street:String)),Delivery:Delivery(Address:DeliveryAddress(Box:Int64)))",
            TypeOf("""{ "invoice": { "address": { "street": "x" } }, "delivery": { "address": { "box": 1 } } }"""));

    [Fact]
    public void Error_models_of_several_statuses_are_named_by_status()
    {
        var types = Infer(
            new SamplePlace
            {
                Method = "GET",
                Path = "/x",
                Group = "",
                Role = PlaceRole.Error,
                Status = 400,
                RootName = "GetError",
                Samples = Place("x", PlaceRole.Error, """{ "a": 1 }""").Samples,
            },
            new SamplePlace
            {
                Method = "GET",
                Path = "/x",
                Group = "",
                Role = PlaceRole.Error,
                Status = 404,
                RootName = "GetError",
                Samples = Place("x", PlaceRole.Error, """{ "b": 1 }""").Samples,
            });

        Assert.Equal(["GetBadRequestError", "GetNotFoundError"], types.Models.Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_do_not_depend_on_the_order_of_places()
    {
        var places = Enumerable.Range(0, 12).Select(i =>
            Place(
                "Get" + (char)('A' + i) + "Response",
                PlaceRole.Response,
                $$"""{ "user": { "id": 1, "m{{i}}": "x", "address": { "a{{i % 3}}": 1 } }, "items": [ { "x{{i % 2}}": 1 } ] }"""))
            .ToArray();
        var expected = Infer(places).Models.ToList();
        var random = new Random(5);
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(places);
            Assert.Equal(expected, Infer(places).Models.ToList());
        }
    }

    [Fact]
    public void Members_with_one_name_get_different_ones()
    {
        var types = Infer(
            Place(
                "Root",
                PlaceRole.Response,
                """{ "type": 1, "@type": 2, "a_b": 3, "aB": 4, "root": 5, "additionalProperties": 6, "": 7, "+1": 8, "-1": 9 }"""));

        Assert.Equal(
            ["Type", "AtType", "ABValue", "AB", "RootValue", "AdditionalPropertiesValue", "Empty", "Plus1", "Minus1"],
            types.Models.Single().Members.Select(m => m.Name));
    }

    [Theory]
    [InlineData(null, "a", """{ "a": "x" }""", """{ "a": "y" }""")]
    [InlineData("Seen in 1 of 2 examples.", "a", """{ "a": "x" }""", """{ }""")]
    [InlineData("Seen in 2 of 3 examples, e.g. \"agent\".", "role", """[ { "role": "end-user" }, { "role": "agent" }, { } ]""", "[]")]
    [InlineData(
        "Seen in 2 of 3 examples.",
        "a",
        """{ "2026-01-01": { "in": { "a": "x" } }, "2026-01-02": { "in": { "a": "x" } }, "2026-01-03": { "in": { "c": "x" }, "b": 1 } }""")]
    [InlineData("Example: \"agent\".", "role", """[ { "role": "end-user" }, { "role": "agent" }, { "role": "agent" } ]""", "[]")]
    [InlineData(null, "email", """{ "email": "joe@example.org" }""", """{ "email": "x" }""")]
    [InlineData(null, "name", """{ "name": "joe" }""", """{ "name": "ann" }""")]
    [InlineData(null, "auth_type", """{ "auth_type": "sk_live_abcdefghijklmnop" }""", """{ "auth_type": "sk_live_abcdefghijklmnop" }""")]
    [InlineData(null, "status", """{ "status": "<string>" }""", """{ "status": "dolor" }""")]
    public void Docs_count_examples_and_show_no_personal_values(string? doc, string member, params string[] samples) =>
        Assert.Equal(
            doc, Infer(Place("Root", PlaceRole.Response, samples)).Models.SelectMany(m => m.Members).Single(m => m.JsonName == member).Doc);

    [Fact]
    public void Docs_count_the_examples_of_a_place_without_its_namesakes()
    {
        // The second owner is what the first one is, but shows nothing of it.
        var types = Infer(
            Place(
                "One",
                PlaceRole.Response,
                """{ "owner": { "office": { "a": 1, "b": 2 } } }""",
                """{ "owner": { "office": { "a": 1 } } }"""),
            Place("Other", PlaceRole.Response, """{ "owner": null, "c": 1 }"""));

        Assert.Equal("Owner", types.Models.Single(m => m.Name == "Other").Members[0].Type.Model);
        Assert.Equal("Seen in 1 of 2 examples.", types.Models.Single(m => m.Name == "Office").Members[1].Doc);
    }

    [Fact]
    public void A_member_of_map_values_that_is_only_null_has_the_type_of_its_namesakes()
    {
        var types = Infer(
            Place(
                "One",
                PlaceRole.Response,
                """{ "days": { "2026-01-01": { "owner": null, "count": 1 }, "2026-01-02": { "owner": null, "count": 2 } } }"""),
            Place("Other", PlaceRole.Response, """{ "owner": { "id": 1 } }"""));

        var day = types.Models.Single(m => m.Members.Any(member => member.JsonName == "count"));
        Assert.Equal("Owner", day.Members.Single(m => m.JsonName == "owner").Type.Model);
    }

    [Fact]
    public void Equal_input_is_not_inferred_again()
    {
        var place = Place("Root", PlaceRole.Response, """{"a": 1}""");
        SamplePlace Same(string name, SamplePlace with) =>
            new()
            {
                Method = place.Method,
                Path = place.Path,
                Group = place.Group,
                Role = place.Role,
                Status = place.Status,
                RootName = name,
                Noun = place.Noun,
                Samples = with.Samples,
            };
        static InferenceInput Input(SamplePlace place, string reserved, params string[] values) =>
            new([place], [new DescribedEnum("sort", values)], new HashSet<string>([reserved], StringComparer.OrdinalIgnoreCase));
        var first = TypeInference.Infer(Input(place, "Client", "up", "down"), null, CancellationToken.None);

        Assert.Same(first, TypeInference.Infer(Input(Same("Root", place), "Client", "up", "down"), first, CancellationToken.None));
        Assert.NotSame(first, TypeInference.Infer(Input(Same("Other", place), "Client", "up", "down"), first, CancellationToken.None));
        Assert.NotSame(
            first,
            TypeInference.Infer(
                Input(Same("Root", Place("Root", PlaceRole.Response, """{"a": 1}""")), "Client", "up", "down"),
                first,
                CancellationToken.None));
        Assert.NotSame(first, TypeInference.Infer(Input(place, "Root", "up", "down"), first, CancellationToken.None));
        Assert.NotSame(first, TypeInference.Infer(Input(place, "Client", "up", "none"), first, CancellationToken.None));
    }
}
