namespace Mono.Client;

/// <summary>Text that says nothing.</summary>
internal static class FakeLorem
{
    private static readonly string[] s_words =
    [
        "ad", "aliqua", "aliquip", "amet", "anim", "aute", "cillum", "commodo", "consectetur", "culpa", "cupidatat", "deserunt", "dolor", "dolore",
        "elit", "enim", "esse", "est", "excepteur", "exercitation", "fugiat", "incididunt", "ipsum", "irure", "labore", "laboris", "lorem", "magna",
        "minim", "mollit", "nostrud", "nulla", "occaecat", "officia", "pariatur", "quis", "sit", "tempor", "ullamco", "veniam",
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomLoremWord" => Word(),
        "$randomLoremWords" => Dice.Join(3, " ", Word),
        "$randomLoremSentence" => Sentence(),
        "$randomLoremSlug" => Dice.Join(3, "-", Word),
        "$randomLoremSentences" => Dice.Join(Dice.Between(2, 6), " ", Sentence),
        "$randomLoremParagraph" => Paragraph(),
        "$randomLoremParagraphs" => Dice.Join(3, "\n \r", Paragraph),
        "$randomLoremText" => Dice.Flip() ? Paragraph() : Dice.Join(Dice.Between(2, 6), " ", Sentence),
        "$randomLoremLines" => Dice.Join(Dice.Between(1, 5), "\n", Sentence),
        _ => null,
    };

    private static string Word() => Dice.Pick(s_words);

    private static string Sentence() => Dice.Capital(Dice.Join(Dice.Between(3, 10), " ", Word)) + ".";

    private static string Paragraph() => Dice.Join(Dice.Between(3, 6), " ", Sentence);
}
