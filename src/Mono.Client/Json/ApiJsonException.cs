using System.Text.Json;

namespace Mono.Client;

/// <summary>JSON that is malformed, or (with <see cref="ApiClientOptions.StrictJson"/>) a value that does not fit its type.</summary>
public sealed class ApiJsonException : JsonException
{
    private readonly string _what;

    internal ApiJsonException(string what, long offset, string path = "")
        : base(what)
    {
        _what = what;
        Offset = offset;
        JsonPath = "$" + path;
    }

    /// <summary>Where in the text, in bytes from 0.</summary>
    public long Offset { get; }

    /// <summary>Which value, for instance <c>$.user.identities[0].type</c>.</summary>
    public string JsonPath { get; private set; }

    /// <inheritdoc/>
    public override string Message => _what + " at " + JsonPath + " (byte " + Offset.ToString(System.Globalization.CultureInfo.InvariantCulture) + ").";

    /// <summary>Says which member or element of the enclosing value it was, while the exception passes.</summary>
    internal ApiJsonException Inside(string step)
    {
        JsonPath = "$" + step + JsonPath.Substring(1);
        return this;
    }
}
