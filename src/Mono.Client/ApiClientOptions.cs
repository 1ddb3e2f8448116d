namespace Mono.Client;

/// <summary>Options of a generated client.</summary>
/// <remarks>
/// Options are read at each call. Any number of calls may read them at the same time; do not change them while calls are under way.
/// The client itself is thread-safe.
/// </remarks>
public abstract class ApiClientOptions
{
    /// <summary>The environment that the client works in: its values stand before the collection's and behind those that are set here.</summary>
    public ApiEnvironment? Environment { get; set; }

    /// <summary>Values for variables of the collection, by their names: for those that have no property, and in place of those that have one and leave it unset.</summary>
    public IDictionary<string, string> Variables
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The <c>User-Agent</c> of requests for which the collection says none; null sends <c>Mono.Generator/&lt;version&gt;</c>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>How long a call may take from its start to the end of the answer's body; null leaves it to the HttpClient.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How much of a failed answer's body an <see cref="ApiException"/> keeps, in bytes. 65,536 unless set.</summary>
    public int MaxErrorBodyLength { get; set; } = 64 * 1024;

    /// <summary>Whether a JSON value that does not fit its property is an <see cref="ApiJsonException"/>. Otherwise the property is null and the value is kept in the model's AdditionalProperties.</summary>
    public bool StrictJson { get; set; }

    /// <summary>Clock of signatures, token lifetimes and dynamic variables such as <c>{{$timestamp}}</c>; null for the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Gives the nonces of signatures where the collection states none; null for random ones.</summary>
    public Func<string>? Nonce { get; set; }

    /// <summary>The value of a variable of the collection.</summary>
    /// <param name="name">The variable's name without braces; case counts.</param>
    /// <returns>The default value if there is no such variable.</returns>
    protected virtual VariableValue GetVariable(string name) => default;

    /// <summary>The credentials that take the place of those that the collection states.</summary>
    /// <param name="name">The option's name.</param>
    /// <returns>Null to use what the collection states.</returns>
    protected virtual Credentials? GetCredentials(string name) => null;

    /// <summary>The URLs that were made of these options' values last.</summary>
    internal UrlCache Urls => field ??= new UrlCache();

    // Postman's order: what is set for this client, then the environment, then the collection.
    internal string? Variable(string name)
    {
        var value = GetVariable(name);
        return value.Value is { } set ? set
            : Variables.TryGetValue(name, out var text) ? text
            : Environment is not null && Environment.Values.TryGetValue(name, out text) ? text
            : value.Unset;
    }

    internal Credentials? CredentialsFor(string name) => GetCredentials(name);

    /// <summary>Where a variable can be set, for messages.</summary>
    internal string WhereToSet(string variable) => GetVariable(variable).Property is { } property
        ? "set " + GetType().Name + "." + property
        : "add it to " + GetType().Name + ".Variables";
}
