namespace Mono.Client;

/// <summary>Media types by file name extension: those of IANA's registry that are usual for uploads.</summary>
internal static class MediaTypes
{
    internal static string Of(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot < 0 || fileName.IndexOfAny(['/', '\\'], dot) >= 0
            ? "application/octet-stream"
            : OfEnding(fileName.Substring(dot + 1).ToLowerInvariant());
    }

    private static string OfEnding(string ending) => ending switch
    {
        "txt" or "text" or "log" or "conf" or "ini" => "text/plain",
        "html" or "htm" => "text/html",
        "css" => "text/css",
        "csv" => "text/csv",
        "md" or "markdown" => "text/markdown",
        "ics" => "text/calendar",
        "vcf" => "text/vcard",
        "yaml" or "yml" => "text/yaml",
        "tsv" => "text/tab-separated-values",
        "js" or "mjs" => "application/javascript",
        "json" or "map" => "application/json",
        "xml" or "xsl" or "xsd" => "application/xml",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "tar" => "application/x-tar",
        "bz2" => "application/x-bzip2",
        "7z" => "application/x-7z-compressed",
        "rar" => "application/x-rar-compressed",
        "jar" or "war" => "application/java-archive",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt" => "application/vnd.ms-powerpoint",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "rtf" => "application/rtf",
        "sql" => "application/x-sql",
        "sh" => "application/x-sh",
        "wasm" => "application/wasm",
        "p12" or "pfx" => "application/x-pkcs12",
        "pem" or "crt" => "application/x-x509-ca-cert",
        "png" => "image/png",
        "jpg" or "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "heic" => "image/heic",
        "svg" => "image/svg+xml",
        "bmp" => "image/bmp",
        "ico" => "image/vnd.microsoft.icon",
        "tif" or "tiff" => "image/tiff",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "ogg" or "oga" => "audio/ogg",
        "m4a" => "audio/mp4",
        "flac" => "audio/x-flac",
        "mp4" => "video/mp4",
        "mpeg" or "mpg" => "video/mpeg",
        "mov" => "video/quicktime",
        "webm" => "video/webm",
        "avi" => "video/x-msvideo",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        _ => "application/octet-stream",
    };
}
