namespace Mono.Client;

/// <summary>Files and versions.</summary>
internal static class FakeFiles
{
    private static readonly string[] s_words =
    [
        "rustic", "meadow", "generic", "purple", "copper", "harbor", "matrix", "summit", "bridge", "vision", "garden", "signal", "silver",
        "orbit", "canvas", "report", "budget", "invoice",
    ];

    private static readonly string[] s_folders =
    [
        "/", "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/media", "/mnt", "/opt", "/private", "/root", "/sbin", "/srv", "/sys",
        "/tmp", "/usr", "/usr/bin", "/usr/local", "/usr/share", "/var", "/var/log", "/var/tmp",
    ];

    private static readonly string[] s_commonEndings =
    [
        "csv", "doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "mp3", "mp4", "mpeg", "pdf", "png", "pptx", "txt", "wav", "webp", "xlsx",
        "zip",
    ];

    private static readonly string[] s_endings =
    [
        "apk", "atom", "bz2", "csv", "dll", "docx", "epub", "exe", "gz", "iso", "jar", "json", "kml", "m3u8", "odp", "ods", "odt", "otf",
        "pptx", "rar", "rtf", "swf", "tar", "torrent", "ttf", "wasm", "wmv", "xhtml", "xlsx", "xml", "yaml", "zip",
    ];

    private static readonly string[] s_commonTypes = ["video", "audio", "image", "text", "application"];

    private static readonly string[] s_types =
    [
        "application", "audio", "chemical", "font", "image", "message", "model", "multipart", "text", "video",
    ];

    private static readonly string[] s_mimeTypes =
    [
        "application/gzip", "application/json", "application/pdf", "application/rtf", "application/xml", "application/zip", "audio/aac",
        "audio/mpeg", "audio/ogg", "audio/wav", "font/woff2", "image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp",
        "message/http", "model/mesh", "multipart/mixed", "text/css", "text/csv", "text/html", "text/plain", "video/mp4", "video/ogg",
        "video/webm",
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomFilePath" => Folder() + RandomValues.Pick(s_words) + "." + RandomValues.Pick(s_endings),
        "$randomDirectoryPath" => RandomValues.Pick(s_folders),
        "$randomFileName" =>
            RandomValues.Join(RandomValues.Between(1, 3), "_", () => RandomValues.Pick(s_words)) + "." + RandomValues.Pick(s_endings),
        "$randomCommonFileName" =>
            RandomValues.Join(RandomValues.Between(1, 3), "_", () => RandomValues.Pick(s_words)) + "." + RandomValues.Pick(s_commonEndings),
        "$randomMimeType" => RandomValues.Pick(s_mimeTypes),
        "$randomCommonFileType" => RandomValues.Pick(s_commonTypes),
        "$randomCommonFileExt" => RandomValues.Pick(s_commonEndings),
        "$randomFileType" => RandomValues.Pick(s_types),
        "$randomFileExt" => RandomValues.Pick(s_endings),
        "$randomSemver" => RandomValues.Join(3, ".", () => RandomValues.Text(RandomValues.Below(10))),
        _ => null,
    };

    private static string Folder() => RandomValues.Pick(s_folders) is var folder && folder == "/" ? "/" : folder + "/";
}
