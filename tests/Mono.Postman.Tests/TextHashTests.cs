namespace Mono.Postman.Tests;

/// <summary>Hashes stand for texts, so no two texts may share one.</summary>
public sealed class TextHashTests
{
    [Fact]
    public void The_same_characters_have_the_same_hash_wherever_they_stand()
    {
        var text = string.Concat(Enumerable.Range(0, 50));

        for (var length = 0; length < text.Length; length++)
        {
            for (var shift = 0; shift < 8; shift++)
            {
                Assert.Equal(TextHash.Of(text.AsSpan(0, length)), TextHash.Of((new string('-', shift) + text).AsSpan(shift, length)));
            }
        }
    }

    [Fact]
    public void Small_differences_are_seen_in_both_halves()
    {
        const string text = """{"name": "Get user", "request": {"method": "GET", "url": "{{baseUrl}}/users/:id"}}""";
        var (ones, others) = (new HashSet<ulong>(), new HashSet<ulong>());
        var count = 0;
        void Add(string changed)
        {
            var hash = TextHash.Of(changed);
            ones.Add(hash.One);
            others.Add(hash.Other);
            count++;
        }

        Add(text);
        for (var i = 0; i < text.Length; i++)
        {
            // Truncation, a changed character, an inserted character, and two changes at each distance.
            Add(text[..i]);
            Add(text[..i] + '\u0001' + text[i..]);
            Add(text[..i] + '\u0002' + text[(i + 1)..]);
            for (var j = i + 1; j < text.Length; j++)
            {
                Add(text[..i] + '\u0002' + text[(i + 1)..j] + '\u0003' + text[(j + 1)..]);
            }
        }

        Assert.Equal(count, ones.Count);
        Assert.Equal(count, others.Count);
    }

    [Fact]
    public void Zeros_count() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(length => TextHash.Of(new string('\0', length))).Distinct().Count());
}
