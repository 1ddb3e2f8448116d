namespace Mono.Postman.Tests;

/// <summary>Equal texts share one memory, and different texts are never confused.</summary>
public sealed class BodyArenaTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1 << 16)]
    [InlineData(int.MaxValue)]
    public void Equal_texts_are_one_memory(int expected)
    {
        var pool = new BodyArena(expected);
        string[] texts =
        [
            "", "a", "b", new string('c', 3000), new string('d', 1 << 19), "e",
            .. Enumerable.Range(0, 5000).Select(i => "text " + i),
        ];

        var first = texts.Select(text => pool.Get(text.AsSpan())).ToList();
        var second = texts.Select(text => pool.Get(text.AsSpan())).ToList();

        Assert.Equal(texts, first.Select(text => text.ToString()));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Equals(pair.Second)));
        Assert.Equal(texts.Length, first.Distinct().Count());
    }

    [Fact]
    public void Texts_with_one_hash_stay_apart()
    {
        var alike = Enumerable.Range(0, 400_000)
            .Select(i => "text " + i)
            .GroupBy(text => ShortHash.Of(text.AsSpan()))
            .First(group => group.Count() > 1)
            .ToList();
        var pool = new BodyArena(0);

        Assert.Equal(alike, alike.Select(text => pool.Get(text.AsSpan()).ToString()));
        Assert.Equal(alike, alike.Select(text => pool.Get(text.AsSpan()).ToString()));
    }

    [Fact]
    public void A_text_of_an_earlier_pool_stays_where_it_is()
    {
        var kept = new BodyArena(0).Get("text".AsSpan());
        var pool = new BodyArena(0);
        pool.Keep(kept);

        Assert.True(kept.Equals(pool.Get("text".AsSpan())));

        pool.Keep("text".AsMemory());
        Assert.True(kept.Equals(pool.Get("text".AsSpan())));
    }

    [Fact]
    public void Long_texts_between_short_ones_waste_nothing()
    {
        const int Count = 50;
        const int Length = 300_000;
        var pool = new BodyArena(int.MaxValue);
        var texts = Enumerable.Range(0, Count).Select(i => (Long: new string((char)('a' + i), Length), Short: "text " + i)).ToList();

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (longText, shortText) in texts)
        {
            pool.Get(longText.AsSpan());
            pool.Get(shortText.AsSpan());
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Count * Length * sizeof(char), (Count + 3) * Length * sizeof(char));
    }
}
