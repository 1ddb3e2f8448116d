namespace Mono.Client;

/// <summary>Databases and the talk of those who mind them.</summary>
internal static class FakeTechnology
{
    private static readonly string[] s_columns = ["id", "title", "name", "email", "phone", "token", "group", "category", "password", "comment", "avatar", "status", "createdAt", "updatedAt"];

    private static readonly string[] s_types = ["int", "varchar", "text", "date", "datetime", "tinyint", "time", "timestamp", "smallint", "mediumint", "bigint", "decimal", "float", "double", "real", "bit", "boolean", "serial", "blob", "binary", "enum", "set", "geometry", "point"];

    private static readonly string[] s_collations = ["utf8_unicode_ci", "utf8_general_ci", "utf8_bin", "ascii_bin", "ascii_general_ci", "cp1250_bin", "cp1250_general_ci"];

    private static readonly string[] s_engines = ["InnoDB", "MyISAM", "MEMORY", "CSV", "BLACKHOLE", "ARCHIVE"];

    private static readonly string[] s_abbreviations = ["TCP", "HTTP", "SDD", "RAM", "GB", "CSS", "SSL", "AGP", "SQL", "FTP", "PCI", "AI", "ADP", "RSS", "XML", "EXE", "COM", "HDD", "THX", "SMTP", "SMS", "USB", "PNG", "SAS", "IB", "SCSI", "JSON", "XSS", "JBOD"];

    private static readonly string[] s_adjectives = ["auxiliary", "primary", "back-end", "digital", "open-source", "virtual", "cross-platform", "redundant", "online", "haptic", "multi-byte", "bluetooth", "wireless", "1080p", "neural", "optical", "solid state", "mobile"];

    private static readonly string[] s_nouns = ["driver", "protocol", "bandwidth", "panel", "microchip", "program", "port", "card", "array", "interface", "system", "sensor", "firewall", "hard drive", "pixel", "alarm", "feed", "monitor", "application", "transmitter", "bus", "circuit", "capacitor", "matrix"];

    private static readonly string[] s_verbs = ["back up", "bypass", "hack", "override", "compress", "copy", "navigate", "index", "connect", "generate", "quantify", "calculate", "synthesize", "input", "transmit", "program", "reboot", "parse"];

    private static readonly string[] s_ingVerbs = ["backing up", "bypassing", "hacking", "overriding", "compressing", "copying", "navigating", "indexing", "connecting", "generating", "quantifying", "calculating", "synthesizing", "transmitting", "programming", "parsing"];

    internal static string? Create(string name) => name switch
    {
        "$randomDatabaseColumn" => Dice.Pick(s_columns),
        "$randomDatabaseType" => Dice.Pick(s_types),
        "$randomDatabaseCollation" => Dice.Pick(s_collations),
        "$randomDatabaseEngine" => Dice.Pick(s_engines),
        "$randomAbbreviation" => Dice.Pick(s_abbreviations),
        "$randomAdjective" => Dice.Pick(s_adjectives),
        "$randomNoun" => Dice.Pick(s_nouns),
        "$randomVerb" => Dice.Pick(s_verbs),
        "$randomIngverb" => Dice.Pick(s_ingVerbs),
        "$randomPhrase" => Phrase(),
        _ => null,
    };

    private static string Phrase()
    {
        var (abbreviation, other, adjective, noun, verb) = (Dice.Pick(s_abbreviations), Dice.Pick(s_abbreviations), Dice.Pick(s_adjectives), Dice.Pick(s_nouns), Dice.Pick(s_verbs));
        return Dice.Below(3) switch
        {
            0 => "If we " + verb + " the " + noun + ", we can get to the " + abbreviation + " " + noun + " through the " + adjective + " " + other + " " + Dice.Pick(s_nouns) + "!",
            1 => "We need to " + verb + " the " + adjective + " " + abbreviation + " " + noun + "!",
            _ => "The " + abbreviation + " " + noun + " is down, " + verb + " the " + adjective + " " + Dice.Pick(s_nouns) + " so we can " + Dice.Pick(s_verbs) + " the " + other + " " + Dice.Pick(s_nouns) + "!",
        };
    }
}
