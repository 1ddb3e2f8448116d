using System.Globalization;
using System.Text.Json;

namespace Mono.Client;

/// <summary>A body that is not JSON, or (with <see cref="ApiClientOptions.StrictJson"/>) a value that does not fit its type.</summary>
public sealed class ApiJsonException : ApiCallException
{
    private readonly string _problem;

    /// <summary>Creates an exception.</summary>
    /// <param name="problem">What is wrong, without a full stop.</param>
    /// <param name="jsonPath">Which value, for instance <c>$.user.id</c>.</param>
    /// <param name="offset">Where in the text, in bytes from 0.</param>
    /// <param name="innerException">The cause, or null.</param>
    public ApiJsonException(string problem, string jsonPath, long offset, Exception? innerException = null)
        : base(problem, innerException)
    {
        _problem = problem ?? throw new ArgumentNullException(nameof(problem));
        JsonPath = jsonPath ?? throw new ArgumentNullException(nameof(jsonPath));
        Offset = offset;
    }

    internal ApiJsonException(string problem, long offset, string path = "")
        : this(problem, "$" + path, offset, null)
    {
    }

    /// <summary>Position in the text, in bytes from 0.</summary>
    public long Offset { get; }

    /// <summary>Path of the value, for instance <c>$.user.identities[0].type</c>.</summary>
    public string JsonPath { get; private set; }

    /// <inheritdoc/>
    public override string Message
    {
        get
        {
            var call = Method is null ? "" : Method + " " + Url + " (request \"" + RequestName + "\"): ";
            return call + _problem + " at " + JsonPath + " (byte " + Offset.ToString(CultureInfo.InvariantCulture) + ").";
        }
    }

    internal static ApiJsonException Of(JsonException exception) =>
        new(
            "The JSON does not fit the type (" + exception.Message + ")",
            exception.Path ?? "$",
            exception.BytePositionInLine ?? 0,
            exception);

    /// <summary>Adds the enclosing member or element to the path while the exception passes.</summary>
    internal ApiJsonException Inside(string step)
    {
        JsonPath = "$" + step + JsonPath.Substring(1);
        return this;
    }
}
