namespace Mono.Client;

/// <summary>Database terms and technical phrases.</summary>
internal static class FakeTechnology
{
    private static readonly string[] s_columns =
    [
        "id", "name", "title", "email", "token", "group", "status", "price", "quantity", "country", "language", "isActive", "orderId",
        "ownerId",
        "parentId", "position", "slug", "summary", "version", "createdAt", "updatedAt", "deletedAt",
    ];

    private static readonly string[] s_types =
    [
        "bigint", "binary", "bit", "blob", "boolean", "char", "date", "datetime", "decimal", "double", "enum", "float", "geometry", "int",
        "mediumint", "point", "real", "serial", "set", "smallint", "text", "time", "timestamp", "tinyint", "varchar",
    ];

    private static readonly string[] s_collations =
    [
        "ascii_bin", "ascii_general_ci", "cp1250_bin", "cp1250_general_ci", "latin1_bin", "latin1_swedish_ci", "utf8_bin",
        "utf8_general_ci",
        "utf8_unicode_ci", "utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_unicode_ci",
    ];

    private static readonly string[] s_engines =
    [
        "ARCHIVE", "BLACKHOLE", "CSV", "EXAMPLE", "FEDERATED", "InnoDB", "MEMORY", "MERGE", "MyISAM", "NDB",
    ];

    private static readonly string[] s_abbreviations =
    [
        "API", "ARP", "ASCII", "CPU", "CSS", "CSV", "DHCP", "DNS", "FTP", "GPU", "HTML", "HTTP", "IMAP", "IP", "JSON", "LAN", "NFS", "NTP",
        "PDF",
        "RAM", "REST", "SMTP", "SQL", "SSD", "SSH", "SSL", "TCP", "TLS", "UDP", "URL", "USB", "VPN", "XML",
    ];

    private static readonly string[] s_adjectives =
    [
        "analog", "binary", "cached", "compressed", "concurrent", "digital", "distributed", "embedded", "encrypted", "idle", "local",
        "magnetic",
        "mobile", "nested", "offline", "online", "parallel", "portable", "primary", "recursive", "remote", "secondary", "serial", "shared",
        "static",
        "temporary", "virtual", "wireless",
    ];

    private static readonly string[] s_nouns =
    [
        "adapter", "address", "antenna", "array", "backup", "battery", "buffer", "cable", "cache", "channel", "cluster", "compiler",
        "console",
        "cursor", "disk", "display", "driver", "editor", "firewall", "gateway", "kernel", "keyboard", "memory", "microphone", "modem",
        "network",
        "packet", "port", "printer", "processor", "protocol", "proxy", "queue", "router", "scanner", "sensor", "server", "socket", "switch",
        "terminal",
    ];

    private static readonly string[] s_verbs =
    [
        "archive", "boot", "buffer", "calibrate", "compile", "compress", "configure", "connect", "copy", "debug", "decode", "deploy",
        "download",
        "encrypt", "filter", "format", "index", "install", "load", "mount", "parse", "patch", "query", "reboot", "render", "restore",
        "scan", "sort",
        "test", "trace", "unlock", "upgrade", "upload", "validate",
    ];

    private static readonly string[] s_ingVerbs =
    [
        "archiving", "booting", "buffering", "calibrating", "compiling", "compressing", "configuring", "connecting", "copying", "debugging",
        "decoding", "deploying", "downloading", "encrypting", "filtering", "formatting", "indexing", "installing", "loading", "mounting",
        "parsing",
        "patching", "querying", "rebooting", "rendering", "restoring", "scanning", "sorting", "testing", "tracing", "unlocking",
        "upgrading",
        "uploading", "validating",
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomDatabaseColumn" => RandomValues.Pick(s_columns),
        "$randomDatabaseType" => RandomValues.Pick(s_types),
        "$randomDatabaseCollation" => RandomValues.Pick(s_collations),
        "$randomDatabaseEngine" => RandomValues.Pick(s_engines),
        "$randomAbbreviation" => RandomValues.Pick(s_abbreviations),
        "$randomAdjective" => RandomValues.Pick(s_adjectives),
        "$randomNoun" => RandomValues.Pick(s_nouns),
        "$randomVerb" => RandomValues.Pick(s_verbs),
        "$randomIngverb" => RandomValues.Pick(s_ingVerbs),
        "$randomPhrase" => Phrase(),
        _ => null,
    };

    private static string Phrase()
    {
        var (what, other) = (
            RandomValues.Pick(s_abbreviations) + " " + RandomValues.Pick(s_nouns),
            RandomValues.Pick(s_adjectives) + " " + RandomValues.Pick(s_nouns));
        return RandomValues.Below(4) switch
        {
            0 => "Someone has to " + RandomValues.Pick(s_verbs) + " the " + other + " before the " + what + " stops!",
            1 =>
                "Try to " + RandomValues.Pick(s_verbs) + " the " + what + ", it may " + RandomValues.Pick(s_verbs) + " the " + other
                    + " as well!",
            2 =>
                "Nobody can " + RandomValues.Pick(s_verbs) + " the " + what + " without " + RandomValues.Pick(s_ingVerbs) + " the " + other
                    + "!",
            _ =>
                RandomValues.Capital(RandomValues.Pick(s_ingVerbs)) + " the " + other + " is not enough, first "
                    + RandomValues.Pick(s_verbs) + " the " + what + "!",
        };
    }
}
