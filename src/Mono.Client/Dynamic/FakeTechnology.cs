namespace Mono.Client;

/// <summary>Databases and the talk of those who mind them.</summary>
internal static class FakeTechnology
{
    private static readonly string[] s_columns =
    [
        "id", "name", "title", "email", "token", "group", "status", "price", "quantity", "country", "language", "isActive", "orderId", "ownerId",
        "parentId", "position", "slug", "summary", "version", "createdAt", "updatedAt", "deletedAt",
    ];

    private static readonly string[] s_types =
    [
        "bigint", "binary", "bit", "blob", "boolean", "char", "date", "datetime", "decimal", "double", "enum", "float", "geometry", "int",
        "mediumint", "point", "real", "serial", "set", "smallint", "text", "time", "timestamp", "tinyint", "varchar",
    ];

    private static readonly string[] s_collations =
    [
        "ascii_bin", "ascii_general_ci", "cp1250_bin", "cp1250_general_ci", "latin1_bin", "latin1_swedish_ci", "utf8_bin", "utf8_general_ci",
        "utf8_unicode_ci", "utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_unicode_ci",
    ];

    private static readonly string[] s_engines =
    [
        "ARCHIVE", "BLACKHOLE", "CSV", "EXAMPLE", "FEDERATED", "InnoDB", "MEMORY", "MERGE", "MyISAM", "NDB",
    ];

    private static readonly string[] s_abbreviations =
    [
        "API", "ARP", "ASCII", "CPU", "CSS", "CSV", "DHCP", "DNS", "FTP", "GPU", "HTML", "HTTP", "IMAP", "IP", "JSON", "LAN", "NFS", "NTP", "PDF",
        "RAM", "REST", "SMTP", "SQL", "SSD", "SSH", "SSL", "TCP", "TLS", "UDP", "URL", "USB", "VPN", "XML",
    ];

    private static readonly string[] s_adjectives =
    [
        "analog", "binary", "cached", "compressed", "concurrent", "digital", "distributed", "embedded", "encrypted", "idle", "local", "magnetic",
        "mobile", "nested", "offline", "online", "parallel", "portable", "primary", "recursive", "remote", "secondary", "serial", "shared", "static",
        "temporary", "virtual", "wireless",
    ];

    private static readonly string[] s_nouns =
    [
        "adapter", "address", "antenna", "array", "backup", "battery", "buffer", "cable", "cache", "channel", "cluster", "compiler", "console",
        "cursor", "disk", "display", "driver", "editor", "firewall", "gateway", "kernel", "keyboard", "memory", "microphone", "modem", "network",
        "packet", "port", "printer", "processor", "protocol", "proxy", "queue", "router", "scanner", "sensor", "server", "socket", "switch",
        "terminal",
    ];

    private static readonly string[] s_verbs =
    [
        "archive", "boot", "buffer", "calibrate", "compile", "compress", "configure", "connect", "copy", "debug", "decode", "deploy", "download",
        "encrypt", "filter", "format", "index", "install", "load", "mount", "parse", "patch", "query", "reboot", "render", "restore", "scan", "sort",
        "test", "trace", "unlock", "upgrade", "upload", "validate",
    ];

    private static readonly string[] s_ingVerbs =
    [
        "archiving", "booting", "buffering", "calibrating", "compiling", "compressing", "configuring", "connecting", "copying", "debugging",
        "decoding", "deploying", "downloading", "encrypting", "filtering", "formatting", "indexing", "installing", "loading", "mounting", "parsing",
        "patching", "querying", "rebooting", "rendering", "restoring", "scanning", "sorting", "testing", "tracing", "unlocking", "upgrading",
        "uploading", "validating",
    ];

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
        var (what, other) = (Dice.Pick(s_abbreviations) + " " + Dice.Pick(s_nouns), Dice.Pick(s_adjectives) + " " + Dice.Pick(s_nouns));
        return Dice.Below(4) switch
        {
            0 => "Someone has to " + Dice.Pick(s_verbs) + " the " + other + " before the " + what + " stops!",
            1 => "Try to " + Dice.Pick(s_verbs) + " the " + what + ", it may " + Dice.Pick(s_verbs) + " the " + other + " as well!",
            2 => "Nobody can " + Dice.Pick(s_verbs) + " the " + what + " without " + Dice.Pick(s_ingVerbs) + " the " + other + "!",
            _ => Dice.Capital(Dice.Pick(s_ingVerbs)) + " the " + other + " is not enough, first " + Dice.Pick(s_verbs) + " the " + what + "!",
        };
    }
}
