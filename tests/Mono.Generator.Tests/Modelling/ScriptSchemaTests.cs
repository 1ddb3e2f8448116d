using System.Text.Json.Nodes;
using Mono.Generator.Requests;
using Mono.Postman;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Modelling;

/// <summary>Schemas in test scripts, and the types that they result in.</summary>
public sealed class ScriptSchemaTests
{
    [Theory]
    [InlineData("pm.test('x', () => { pm.response.to.have.jsonSchema({ type: 'object', properties: { id: { type: 'integer' } } }); });", 1)]
    [InlineData("const schema = { \"type\": \"array\", items: {}, };\ntv4.validate(pm.response.json(), schema);", 1)]
    [InlineData(
        "var a = {}; var s = { title: \"it's\", type: 'string' }; tests['ok'] = tv4.validate(JSON.parse(responseBody), s, true);", 1)]
    [InlineData("const v = new Ajv().compile(x); ajv.validate({ type: `object` }, data)", 1)]
    [InlineData("// pm.response.to.have.jsonSchema({ type: 'object' })", 0)]
    [InlineData("/* tv4.validate(a, { type: 'object' }) */", 0)]
    [InlineData("tv4.validate(a, data.schema)", 0)]
    [InlineData("tv4.validate(a", 0)]
    [InlineData("pm.response.to.have.jsonSchema({ type: 'obj", 0)]
    [InlineData("pm.response.to.have.jsonSchema({ type: f(x) })", 0)]
    public void Literal_schemas_are_found(string script, int count) => Assert.Equal(count, ScriptSchemas.Find(script).Count);

    [Theory]
    [InlineData(
        "{ type: 'object', properties: { id: { type: 'integer' }, 'full name': { type: ['string', 'null'] }, at: { type: 'string', format: "
            + "'date-time' } } }",
        """{"id":"<long>","full name":"<string,null>","at":"<dateTime>"}""")]
    [InlineData(
        "{ type: 'array', items: { $ref: '#/definitions/u' }, definitions: { u: { properties: { n: { type: 'number' } } } } }",
        """[{"n":"<number>"}]""")]
    [InlineData(
        "{ allOf: [ { properties: { a: { type: 'boolean' } } }, { properties: { b: { anyOf: [ { type: 'null' }, { type: 'integer' } ] } } "
            + "} ] }",
        """{"a":"<boolean>","b":"<long>"}""")]
    [InlineData("{ type: 'object', additionalProperties: { type: 'integer' } }", """{"key_0":"<long>"}""")]
    [InlineData("{ properties: { s: { enum: ['a', 'b'] } } }", """{"s":"a"}""", """{"s":"b"}""")]
    [InlineData("{ properties: { self: { $ref: '#' } } }", """{"self":{"self":{"self":{"self":{}}}}}""")]
    public void Schemas_become_samples(string schema, params string[] samples)
    {
        var found = Assert.Single(ScriptSchemas.Find("pm.response.to.have.jsonSchema(" + schema + ")"));

        Assert.Equal(samples, SchemaSamples.Of(found).Select(Write));
    }

    [Fact]
    public void A_request_without_an_example_is_typed_by_its_test()
    {
        var item = Get("Get user", "https://h/users/:id");
        item["event"] = JsonNode.Parse(
            """[ { "listen": "test", "script": { "exec": [ "const schema = {", "  type: 'object', properties: { id: { type: 'integer' }, """
                + """born: { type: 'string', format: 'date' } }", "};", "pm.response.to.have.jsonSchema(schema);" ] } } ]""");
        var run = new TestProject().WithCollection(Collection("Shop", item)).Run().AssertCompiles();

        Assert.Equal("long?", run.PropertyType("Acme.Shop.GetUserResponse", "Id"));
        Assert.Equal("DateOnly?", run.PropertyType("Acme.Shop.GetUserResponse", "Born"));
    }

    private static string Write(JsonSample sample) => sample.Kind switch
    {
        JsonSampleKind.Object =>
            "{"
                + string.Join(
                    ",",
                    sample.Members.Where(m => m.Value.Kind != JsonSampleKind.Variable).Select(m => "\"" + m.Name + "\":" + Write(m.Value)))
                + "}",
        JsonSampleKind.Array => "[" + string.Join(",", sample.Elements.Select(Write)) + "]",
        JsonSampleKind.String => "\"" + sample.Text + "\"",
        _ => sample.Text ?? "null",
    };
}
