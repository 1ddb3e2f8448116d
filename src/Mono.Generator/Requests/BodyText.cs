using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Kind of the text of a raw body, as Postman decides it: by the user's Content-Type, otherwise by the language.</summary>
internal static class BodyText
{
    /// <summary>Whether a media type is JSON.</summary>
    internal static bool IsJsonType(string? contentType)
    {
        if (contentType is null)
        {
            return false;
        }

        var semicolon = contentType.IndexOf(';');
        var type = (semicolon < 0 ? contentType : contentType.Substring(0, semicolon)).Trim();
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a media type is text, which callers read as a string.</summary>
    internal static bool IsTextType(string? contentType) =>
        contentType is not null &&
        (contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ||
            contentType.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0 ||
            contentType.IndexOf("javascript", StringComparison.OrdinalIgnoreCase) >= 0 ||
            contentType.IndexOf("yaml", StringComparison.OrdinalIgnoreCase) >= 0 ||
            contentType.IndexOf("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a media type is neither JSON nor text.</summary>
    internal static bool IsBinaryType(string? contentType) =>
        contentType is not null &&
        (contentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ||
            contentType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ||
            contentType.StartsWith("video/", StringComparison.OrdinalIgnoreCase) ||
            contentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase) ||
            contentType.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) ||
            contentType.StartsWith("application/zip", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the Content-Type that Postman gives a raw body of this language.</summary>
    internal static string TypeOf(string? language) => language switch
    {
        "json" => "application/json",
        "xml" => "application/xml",
        "html" => "text/html",
        "javascript" => "application/javascript",
        _ => "text/plain",
    };

    /// <summary>Returns the value of an enabled header, in any case; null if there is none.</summary>
    internal static string? Header(IReadOnlyList<PostmanParameter> headers, string name)
    {
        // The last of several counts.
        for (var i = headers.Count - 1; i >= 0; i--)
        {
            if (!headers[i].Disabled && string.Equals(headers[i].Key?.Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return headers[i].Value;
            }
        }

        return null;
    }

    /// <summary>Whether a raw body is declared as JSON, or is declared as nothing and looks like JSON.</summary>
    internal static bool ClaimsJson(PostmanBody body, string? contentType)
    {
        if (body.Language is { } language)
        {
            return language == "json" ||
                (language == "text" && (contentType is null ? LooksLikeJson(body.Raw.AsSpan()) : IsJsonType(contentType)));
        }

        return contentType is null ? LooksLikeJson(body.Raw.AsSpan()) : IsJsonType(contentType);
    }

    /// <summary>Whether a text begins as an object or array.</summary>
    internal static bool LooksLikeJson(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\ufeff')
            {
                return c is '{' or '[';
            }
        }

        return false;
    }
}
