using System.Text.Json;

namespace Mono.Postman.Tests;

internal static class JsonSampleAssert
{
    /// <summary>Asserts that a sample equals the tree of System.Text.Json, number literals included.</summary>
    public static void Equal(JsonElement expected, JsonSample actual, string text)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(JsonSampleKind.Object, actual.Kind);
                var members = expected.EnumerateObject().ToList();
                Assert.Equal(members.Select(member => member.Name), actual.Members.Select(member => member.Name));
                foreach (var (one, other) in members.Zip(actual.Members))
                {
                    Equal(one.Value, other.Value, text);
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(JsonSampleKind.Array, actual.Kind);
                Assert.Equal(expected.GetArrayLength(), actual.Elements.Count());
                foreach (var (one, other) in expected.EnumerateArray().Zip(actual.Elements))
                {
                    Equal(one, other, text);
                }

                break;
            case JsonValueKind.String:
                Assert.Equal(JsonSampleKind.String, actual.Kind);
                Assert.Equal(expected.GetString(), actual.Text);
                break;
            case JsonValueKind.Number:
                Assert.Equal(JsonSampleKind.Number, actual.Kind);
                Assert.Equal(expected.GetRawText(), actual.Text);
                break;
            default:
                Assert.Equal(expected.ValueKind.ToString(), actual.Kind.ToString());
                break;
        }

        Assert.Equal(FirstCharacter(expected), text[actual.Offset]);
    }

    private static char FirstCharacter(JsonElement value) => value.GetRawText()[0];
}
