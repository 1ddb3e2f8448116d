using Mono.Generator.Inference;
using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;
using Xunit;

namespace Mono.Generator.Tests.Inference;

/// <summary>Strings with known values, and the names of these values.</summary>
public sealed class OpenEnumTests
{
    private static string Infer(params string[] samples) => Infer([], samples);

    private static string Infer(IEnumerable<DescribedEnum> stated, params string[] samples)
    {
        var places = samples.Select((s, i) => new SamplePlace
        {
            Method = "GET",
            Path = "/" + i,
            Group = "",
            Role = PlaceRole.Response,
            Status = 200,
            RootName = "Root" + i,
            Samples =
            [
                JsonSampleReader.TryRead(s, out var sample, out var error) ? sample! : throw new InvalidOperationException(error!.Message),
            ],
        }).ToList();
        var types = TypeInference.Infer(
            new InferenceInput(places, [.. stated], new HashSet<string>(StringComparer.OrdinalIgnoreCase)),
            null,
            CancellationToken.None).Types;
        return string.Join(
            "; ",
            types.OpenEnums.Select(
                e => e.Name + (e.IsParameter ? "*" : "") + ": " + string.Join(", ", e.Values.Select(v => v.Name + "=" + v.Value))));
    }

    private static DescribedEnum Stated(string key, params string[] values) => new(key, values);

    [Theory]
    [InlineData(
        "Status: Active=active, Closed=closed",
        """{ "id": "<long>", "name": "<string>", "status": "active" }""",
        """{ "id": "<long>", "a": "<string>", "status": "closed" }""")]
    [InlineData(
        "Role: Admin=admin, CoOwner=co-owner", """{ "a": "<string>", "b": "<string>", "c": "<string>", "roles": ["admin", "co-owner"] }""")]
    [InlineData(
        "TypeValue: A=a, B=b",
        """{ "a": "<string>", "b": "<string>", "type": "a" }""",
        """{ "a": "<string>", "b": "<string>", "type": "b" }""")]
    public void Literals_among_placeholders_are_the_values_of_one_set(string expected, params string[] samples) =>
        Assert.Equal(expected, Infer(samples));

    [Theory]
    [InlineData("one value is none to choose from", """{ "a": "<string>", "b": "<string>", "status": "active" }""")]
    [InlineData(
        "examples that somebody wrote", """{ "a": "x", "b": "y", "status": "active" }""", """{ "a": "x", "b": "y", "status": "closed" }""")]
    [InlineData(
        "as many literals as placeholders",
        """{ "a": "<string>", "status": "active", "kind": "x" }""",
        """{ "a": "<string>", "status": "closed", "kind": "y" }""")]
    [InlineData(
        "free text",
        """{ "a": "<string>", "b": "<string>", "first_name": "Ann" }""",
        """{ "a": "<string>", "b": "<string>", "first_name": "Bob" }""")]
    [InlineData(
        "drawn from a pattern",
        """{ "a": "<string>", "b": "<string>", "to": "adr_VO4X5daO" }""",
        """{ "a": "<string>", "b": "<string>", "to": "adr_LQq7" }""")]
    [InlineData(
        "digits", """{ "a": "<string>", "b": "<string>", "code": "12" }""", """{ "a": "<string>", "b": "<string>", "code": "13" }""")]
    [InlineData(
        "lorem ipsum",
        """{ "a": "<string>", "b": "<string>", "kind": "dolore" }""",
        """{ "a": "<string>", "b": "<string>", "kind": "ipsum sit" }""")]
    public void Other_strings_stay_strings(string why, params string[] samples) => Assert.True(Infer(samples).Length == 0, why);

    [Fact]
    public void A_member_that_shows_no_value_of_the_set_stays_a_string()
    {
        var places = new[]
        {
            """{ "a": "<string>", "b": "<string>", "status": "on" }""",
            """{ "a": "<string>", "b": "<string>", "status": "off" }""",
            """{ "a": "<string>", "status": "<string>" }""",
        };
        var input = new InferenceInput(
            [
                .. places.Select((s, i) =>
                    new SamplePlace
                    {
                        Method = "GET",
                        Path = "/" + i,
                        Group = "",
                        Role = PlaceRole.Response,
                        Status = 200,
                        RootName = "Root" + i,
                        Samples = [JsonSampleReader.TryRead(s, out var sample, out _) ? sample! : throw new InvalidOperationException()],
                    }),
            ],
            [], []);
        var types = TypeInference.Infer(input, null, CancellationToken.None).Types;

        Assert.Equal(
            [ValueKind.String, ValueKind.OpenEnum],
            types.Models.Select(m => m.Members.Single(p => p.JsonName == "status").Type.Kind).Distinct().Order());
    }

    [Fact]
    public void Values_in_a_description_and_in_bodies_are_one_enum() =>
        Assert.Equal(
            "Sort*: Name=name, NameDescending=-name; Status*: Done=done, Off=off, On=on".Replace(
                "Name=name, NameDescending=-name", "NameDescending=-name, Name=name"),
            Infer(
                [Stated("status", "done", "on"), Stated("sort", "name", "-name")],
                """{ "a": "<string>", "b": "<string>", "status": "on" }""",
                """{ "a": "<string>", "b": "<string>", "status": "off" }"""));

    [Theory]
    [InlineData("(Required) The state. (This can only be one of open,closed)", "open", "closed")]
    [InlineData("(This can only be one of a, b ,a)", "a", "b")]
    [InlineData("(This can only be one of 1,2)")]
    [InlineData("(This can only be one of true,false)")]
    [InlineData("(This can only be one of open,closed")]
    [InlineData("One of open, closed")]
    [InlineData(null)]
    public void A_description_lists_the_values_of_a_parameter(string? description, params string[] values) =>
        Assert.Equal(values, DescribedEnums.Read(description) ?? []);
}
