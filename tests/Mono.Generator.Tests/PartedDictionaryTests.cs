using Mono.Generator.Performance;
using Xunit;

namespace Mono.Generator.Tests;

/// <summary>The parts are one dictionary.</summary>
public sealed class PartedDictionaryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void What_was_added_is_found(int expected)
    {
        var dictionary = new PartedDictionary<int, string>(expected);
        for (var i = -500; i < 500; i++)
        {
            dictionary.Add(i, "first");
            dictionary[i] = "value " + i;
        }

        Assert.Equal(1000, dictionary.Count);
        Assert.All(Enumerable.Range(-500, 1000), i => Assert.Equal("value " + i, dictionary[i]));
        Assert.True(dictionary.TryGetValue(-1, out var found));
        Assert.Equal("value -1", found);
        Assert.False(dictionary.TryGetValue(500, out _));
        Assert.Throws<ArgumentException>(() => dictionary.Add(1, "again"));
    }

    [Fact]
    public void Keys_are_compared_as_asked_for()
    {
        var dictionary = new PartedDictionary<string, int>(0, StringComparer.OrdinalIgnoreCase) { ["User"] = 1 };
        var copy = new PartedDictionary<string, int>(dictionary) { ["Role"] = 2 };

        Assert.Equal(1, dictionary["USER"]);
        Assert.Equal(1, copy["uSER"]);
        Assert.Equal(2, copy["role"]);
        Assert.False(dictionary.TryGetValue("Role", out _));
    }
}
