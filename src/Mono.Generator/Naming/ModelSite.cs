using Mono.Generator.Inference;

namespace Mono.Generator.Naming;

/// <summary>Occurrence of a shape: as a whole body, or as a member of an enclosing object.</summary>
/// <param name="Place">The place whose samples contain the shape.</param>
/// <param name="Parent">The occurrence of the enclosing object; null at the root.</param>
/// <param name="Member">The JSON name of the member; null at the root.</param>
internal sealed record ModelSite(SamplePlace Place, ModelSite? Parent, string? Member)
{
    // Members that only wrap the subject of a response.
    private static readonly HashSet<string> s_wrappers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Data",
        "Item",
        "Result",
        "Payload",
        "Record",
        "Response",
        "Object",
        "Entity",
        "Resource",
    };

    // Names of members that do not describe their content.
    private static readonly HashSet<string> s_vague = new(s_wrappers, StringComparer.OrdinalIgnoreCase)
    {
        "Value",
        "Content",
        "Body",
        "Row",
        "Element",
        "Entry",
        "Hit",
        "Doc",
        "Document",
    };

    private string? _noun;
    private string? _fullPath;

    /// <summary>Whether it is an element of a list or a value of a map there.</summary>
    internal bool IsElement { get; init; }

    internal bool IsRequest => Place.Role is PlaceRole.Request or PlaceRole.QueryVariables;

    /// <summary>Whether the shape is the whole body.</summary>
    internal bool IsRoot => Member is null && !IsElement;

    /// <summary>Whether it is the subject of the endpoint: an element of the body or a wrapped member with the noun of the path.</summary>
    internal bool IsSubject => Parent?.Parent is null && !IsRoot && Place.Role == PlaceRole.Response && Noun == Place.Noun;

    /// <summary>The root's name without a suffix such as <c>Request</c>.</summary>
    internal string RootStem => Trim(Trim(Trim(Trim(Place.RootName, "Request"), "Response"), "Error"), "Variables");

    /// <summary>The shortest name of the shape here.</summary>
    internal string Noun => _noun ??= FindNoun();

    /// <summary>The name of the enclosing object; null at the root.</summary>
    internal string? Context => Parent is null ? null : Parent.Member is null ? Place.Noun ?? RootStem : Parent.Noun;

    /// <summary>All names from the root down.</summary>
    internal string FullPath => _fullPath ??= Parent is null ? Noun : Join(Parent.Member is null ? RootStem : Parent.FullPath, Noun);

    /// <summary>The suffix for a shape whose name would equal that of the enclosing object.</summary>
    internal string Part => IsElement ? "Item" : "Details";

    /// <summary>
    /// The name of a body with its status: <c>GetUserNotFoundError</c>; for a request with its method: <c>PutUserRequest</c>.
    /// </summary>
    internal string? NameByStatus => Place.Role switch
    {
        PlaceRole.Request => MethodNames.Verb(Place.Method) + (Place.Noun ?? RootStem) + "Request",
        PlaceRole.QueryVariables => null,
        _ => RootStem + StatusName(Place.Status) + (Place.Role == PlaceRole.Error ? "Error" : "Response"),
    };

    /// <summary>The root's name with its status: <c>GetUserNotFound</c>; for a request with a suffix: <c>GetUserRequest</c>.</summary>
    internal string RootByStatus => IsRequest ? RootStem + "Request" : RootStem + StatusName(Place.Status);

    /// <summary>The literal parts of the path and all names from the root down, if no shorter name is unique.</summary>
    internal string LongestName =>
        MethodNames.Create("", Place.Method, Place.Path.Split('/'), "") + (IsRequest ? "" : StatusName(Place.Status)) + FullPath;

    /// <summary>Joins two names without repetition: User + UserName → UserName, OrderLine + LineItem → OrderLineItem.</summary>
    internal string Join(string context, string name)
    {
        if (name.StartsWith(context, StringComparison.Ordinal) && (name.Length == context.Length || char.IsUpper(name[context.Length])))
        {
            return name.Length == context.Length ? name + Part : name;
        }

        if (context.EndsWith(name, StringComparison.Ordinal))
        {
            return context + Part;
        }

        for (var i = 1; i < context.Length; i++)
        {
            if (char.IsUpper(context[i]) && name.Length > context.Length - i && char.IsUpper(name[context.Length - i]) &&
                string.CompareOrdinal(context, i, name, 0, context.Length - i) == 0)
            {
                return context.Substring(0, i) + name;
            }
        }

        return context + name;
    }

    private string FindNoun()
    {
        if (Member is null)
        {
            return IsElement ? ElementOfRoot : Place.RootName;
        }

        var pascal = CSharpIdentifier.Pascal(Member);
        if (pascal[0] == '_')
        {
            // A name cannot begin with a digit.
            return (Parent!.Member is null ? Place.Noun ?? RootStem : Parent.Noun) + pascal.TrimStart('_');
        }

        var noun = IsElement ? Pluralizer.Singular(pascal) : pascal;
        if (!s_vague.Contains(noun) || Place.Role == PlaceRole.Error)
        {
            return noun;
        }

        // A wrapper is named after the subject of the place; deeper down, after the enclosing object.
        if (Parent!.Member is null && Place.Noun is { } about)
        {
            return IsElement || s_wrappers.Contains(noun) ? about : about + noun;
        }

        if (Parent.Member is null)
        {
            return noun;
        }

        var around = Parent.Noun;
        var one = Pluralizer.Singular(around);
        return IsElement && one != around ? one : around.EndsWith(noun, StringComparison.Ordinal) ? around : around + noun;
    }

    private string ElementOfRoot => Place.Noun ?? (Pluralizer.Singular(RootStem) is var one && one != RootStem ? one : RootStem + "Item");

    // RFC 9110, section 15.
    private static string StatusName(int status) => status switch
    {
        0 => "Default",
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritative",
        206 => "PartialContent",
        207 => "MultiStatus",
        301 => "MovedPermanently",
        302 => "Found",
        304 => "NotModified",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        415 => "UnsupportedMediaType",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        429 => "TooManyRequests",
        500 => "ServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "Unavailable",
        504 => "GatewayTimeout",
        _ => "Status" + status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Trim(string name, string end) =>
        name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;
}
