using System.Text;
using Mono.Client;
using Mono.Generator.Model;
using Mono.Generator.Requests;

namespace Mono.Corpus.Wire;

/// <summary>A case in which the client differs from Postman on purpose.</summary>
/// <param name="Name">The name of the case in the README.</param>
/// <param name="Reason">The reason for the difference.</param>
/// <param name="Explains">Tests whether the rule explains a difference, by the request and the difference, never by names.</param>
internal sealed record WireRule(string Name, string Reason, Func<WireCase, WireDifference, bool> Explains);

/// <summary>A request with all its known data.</summary>
/// <param name="Entry">The request.</param>
/// <param name="Endpoint">The plan of the request's method.</param>
/// <param name="Values">The variables' values.</param>
/// <param name="Failure">The exception of the call; null if it sent the request.</param>
internal sealed record WireCase(RequestEntry Entry, EndpointPlan Endpoint, WireValues Values, Exception? Failure)
{
    /// <summary>Whether the collection has a header with this name, or switches it off.</summary>
    internal bool Names(string header) =>
        Entry.Behavior.DisabledSystemHeaders?.Contains(header.ToLowerInvariant()) == true ||
        Entry.Request.Headers.Any(h => !h.Disabled && string.Equals(h.Key?.Trim(), header, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The deliberate differences, the same as in the README.</summary>
internal static class WireRules
{
    private const string Call = "call";
    private const string Target = "target";
    private const string Body = "body";
    private const string Length = "header Content-Length";

    internal static IReadOnlyList<WireRule> All { get; } =
    [
        new(
            "A variable without a value",
            "Postman sends {{name}} as it stands; the client says which variable has no value and where to set it.",
            (@case, difference) =>
                difference.Part == Call
                    && @case.Failure is ApiConfigurationException
                    && @case.Failure.Message.Contains("needs a value for {{", StringComparison.Ordinal)),
        new(
            "A token that the collection says how to get",
            "For OAuth 2.0 without a token but with all that client_credentials or password need, the client fetches one; Postman's "
                + "command line tool sends nothing.",
            (@case, difference) => difference.Part == Call && @case.Failure is OAuth2Exception),
        new(
            "Structure in a path argument",
            "What a caller passes for a path variable stays one segment (/ ? # %, and dots alone, are escaped); in Postman it becomes "
                + "structure.",
            (@case, difference) =>
                difference.Part == Target
                    && PathArguments(@case).Any(v => v is "." or ".." || v.IndexOfAny(['/', '\\', '?', '#', '%']) >= 0)),
        new(
            "A path variable that is no text",
            "Postman leaves :name in the path if the collection's value is a number; a caller's number is sent.",
            (@case, difference) =>
                difference.Part == Target
                    && @case.Entry.Request.Url!.Variables.Any(v => v.Value is not null && (!v.ValueIsString || v.Type == "number"))),
        new(
            "A URL that leads nowhere",
            "A URL without a host, or with one that is no name of a host, is an error that says which options fill it; Postman tries.",
            (@case, difference) =>
                difference.Part == Call
                    && @case.Failure is ApiConfigurationException
                    && @case.Failure.Message.StartsWith("The URL of the request ", StringComparison.Ordinal)),
        new(
            "A key that cannot be read",
            "A private key that is none is an error; Postman sends the request without a signature.",
            (@case, difference) =>
                difference.Part == Call
                    && @case.Failure is ApiConfigurationException { InnerException: System.Security.Cryptography.CryptographicException }),
        new(
            "Bodies are signed",
            "AWS and Hawk signatures cover the body; Postman leaves multipart bodies out of them, and every body where the signature goes "
                + "into the query.",
            (@case, difference) => @case.Entry.Auth?.Type is "awsv4" or "hawk" && @case.Endpoint.Body is { } body &&
                (difference.Part == Target || (
                    difference.Part is "header Authorization" or "header X-Amz-Content-Sha256" && body.Kind == BodyKind.Multipart))),
        new(
            "An object as text",
            "Postman prints a variable that holds an object as [object Object]; the client as JSON.",
            (_, difference) =>
                difference.Expected
                    ?.Replace("%20", " ", StringComparison.Ordinal)
                    .Contains("[object Object]", StringComparison.Ordinal) == true),
        new(
            "A disabled value of an environment",
            "Postman's app skips it and so does the client; its command line tool, which made the recordings, uses it.",
            (@case, difference) =>
                difference.Part != Call
                    && @case.Values.Disabled.Any(d => difference.Expected?.Contains(d, StringComparison.Ordinal) == true)),
        new(
            "Dynamic values",
            "{{$guid}} and its kind are drawn anew at each use.",
            (@case, difference) =>
                difference.Part == Target ? DynamicValues.IsIn(@case.Endpoint.Url)
                    || @case.Entry.Url!.Query.Any(q => DynamicValues.IsIn(q.Value))
                : difference.Part == Body ? @case.Entry.Request.Body is { } body
                    && (DynamicValues.IsIn(body.Raw) || body.Fields.Any(f => DynamicValues.IsIn(f.Value)))
                : @case.Entry.Request.Headers.Any(h => DynamicValues.IsIn(h.Value))),
        new(
            "Framing is HttpClient's",
            "Host, Content-Length and Transfer-Encoding say what is sent, whatever the collection writes or switches off.",
            (@case, difference) =>
                difference.Part is "header Host" or Length or "header Transfer-Encoding"
                    && @case.Names(difference.Part["header ".Length..])),
        new(
            "Fields with numbers as names",
            "JavaScript moves them to the front; the client keeps the collection's order.",
            (_, difference) =>
                difference.Part == Body
                    && SameParts(difference, "&")
                    && difference.Expected!.Split('&').Any(f => char.IsAsciiDigit(f.FirstOrDefault()))),
        new(
            "Parts of one name",
            "They are one list of the method's form and go out together, at the first one's place.",
            (@case, difference) =>
                difference.Part == Body
                    && @case.Endpoint.Body is { Kind: BodyKind.Multipart } form
                    && form.Fields.Any(f => f.Many)
                    && SameParts(difference, "\r\n--")),
        new(
            "Quotes and line breaks in a part's name",
            "They are escaped as browsers do; Postman writes them as they are, which breaks the part's header.",
            (@case, difference) =>
                difference.Part is Body or Length
                    && @case.Endpoint.Body is { Kind: BodyKind.Multipart } form
                    && form.Fields.Any(f => f.Key.IndexOfAny(['"', '\r', '\n']) >= 0)),
        new(
            "A body that is no JSON",
            "A typed body is always JSON; where Postman sends comments, commas at the end or values without quotes, the client sends what "
                + "they mean or cannot take them.",
            (@case, difference) =>
                @case.Endpoint.Body?.Kind == BodyKind.Json
                    && difference.Part is Body or Length or Call
                    && (difference.Part == Length
                        || (difference.RawExpected is { } raw
                            && !StrictJson.IsJson(raw)
                            && (difference.Part == Call
                                || StrictJson.Of(raw) is not { } meant
                                || WireComparison.SameJson(
                                    Encoding.UTF8.GetBytes(meant), Encoding.UTF8.GetBytes(difference.Actual ?? "")))))),
    ];

    /// <summary>Returns the rules that explain all differences; null if one is left.</summary>
    internal static IReadOnlyList<WireRule>? Explain(WireCase @case, IReadOnlyList<WireDifference> differences)
    {
        var used = new List<WireRule>();
        foreach (var difference in differences)
        {
            if (All.FirstOrDefault(r => r.Explains(@case, difference)) is not { } rule)
            {
                return null;
            }

            if (!used.Contains(rule))
            {
                used.Add(rule);
            }
        }

        // A length alone explains nothing, because it follows from a body.
        return differences.All(d => d.Part == Length) && !@case.Names("Content-Length") ? null : used;
    }

    private static IEnumerable<string> PathArguments(WireCase @case)
    {
        foreach (var parameter in @case.Endpoint.Parameters)
        {
            if (parameter.Target == ParameterTarget.Variable)
            {
                yield return @case.Values.Fill("{{" + parameter.Key + "}}");
            }
            else if (parameter.Target == ParameterTarget.Path
                && @case.Entry.Request.Url!.Variables.LastOrDefault(v => v.Key == parameter.Key)?.Value is { } value)
            {
                yield return @case.Values.Fill(value);
            }
        }
    }

    // The same parts in another order; boundaries are random.
    private static bool SameParts(WireDifference difference, string separator)
    {
        static IEnumerable<string> Parts(string text, string separator)
        {
            var end = text.IndexOf("\r\n", StringComparison.Ordinal);
            var boundary = separator == "&" || end < 0 ? "" : text[..end];
            return (
                boundary.Length == 0
                    ? text
                    : "\r\n" + text.Replace(boundary, "--", StringComparison.Ordinal)).Split(separator).Order(StringComparer.Ordinal);
        }

        return difference is { Expected: { } one, Actual: { } other }
            && Parts(one, separator).SequenceEqual(Parts(other, separator), StringComparer.Ordinal);
    }
}
