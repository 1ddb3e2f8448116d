namespace Mono.Client;

/// <summary>Text that says nothing.</summary>
internal static class FakeLorem
{
    private static readonly string[] s_words =
    [
        "alias", "consequatur", "aut", "perferendis", "sit", "voluptatem", "accusantium", "doloremque", "aperiam", "eaque", "ipsa", "quae", "ab", "illo", "inventore", "veritatis", "et", "quasi", "architecto", "beatae",
        "vitae", "dicta", "sunt", "explicabo", "aspernatur", "odit", "fugit", "sed", "quia", "consequuntur", "magni", "dolores", "eos", "qui", "ratione", "sequi", "nesciunt", "neque", "dolorem", "ipsum",
        "dolor", "amet", "consectetur", "adipisci", "velit", "non", "numquam", "eius", "modi", "tempora", "incidunt", "ut", "labore", "dolore", "magnam", "aliquam", "quaerat", "enim", "minima", "veniam",
        "quis", "nostrum", "exercitationem", "ullam", "corporis", "nemo", "laboriosam", "nisi", "aliquid", "ex", "ea", "commodi", "quos", "quas", "molestias", "excepturi",
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
