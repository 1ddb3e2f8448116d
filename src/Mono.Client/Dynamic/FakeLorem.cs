namespace Mono.Client;

/// <summary>Placeholder text.</summary>
internal static class FakeLorem
{
    private static readonly string[] s_words =
    [
        "ad", "aliqua", "aliquip", "amet", "anim", "aute", "cillum", "commodo", "consectetur", "culpa", "cupidatat", "deserunt", "dolor",
        "dolore",
        "elit", "enim", "esse", "est", "excepteur", "exercitation", "fugiat", "incididunt", "ipsum", "irure", "labore", "laboris", "lorem",
        "magna",
        "minim", "mollit", "nostrud", "nulla", "occaecat", "officia", "pariatur", "quis", "sit", "tempor", "ullamco", "veniam",
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomLoremWord" => Word(),
        "$randomLoremWords" => RandomValues.Join(3, " ", Word),
        "$randomLoremSentence" => Sentence(),
        "$randomLoremSlug" => RandomValues.Join(3, "-", Word),
        "$randomLoremSentences" => RandomValues.Join(RandomValues.Between(2, 6), " ", Sentence),
        "$randomLoremParagraph" => Paragraph(),
        "$randomLoremParagraphs" => RandomValues.Join(3, "\n \r", Paragraph),
        "$randomLoremText" => RandomValues.Flip() ? Paragraph() : RandomValues.Join(RandomValues.Between(2, 6), " ", Sentence),
        "$randomLoremLines" => RandomValues.Join(RandomValues.Between(1, 5), "\n", Sentence),
        _ => null,
    };

    private static string Word() => RandomValues.Pick(s_words);

    private static string Sentence() => RandomValues.Capital(RandomValues.Join(RandomValues.Between(3, 10), " ", Word)) + ".";

    private static string Paragraph() => RandomValues.Join(RandomValues.Between(3, 6), " ", Sentence);
}
