namespace Mono.Client;

/// <summary>Options of a generated client.</summary>
/// <remarks>
/// Options are read at each call. Any number of calls may read them at the same time; do not change them while calls are under way.
/// The client itself is thread-safe.
/// </remarks>
public abstract class ApiClientOptions
{
    /// <summary>Environment of the client. Its values override those of the collection, and options override its values.</summary>
    public ApiEnvironment? Environment { get; set; }

    /// <summary>Values of collection variables by name: variables without a property, and those whose property is null.</summary>
    public IDictionary<string, string> Variables
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary><c>User-Agent</c> where the collection states none; null sends <c>Mono.Generator/&lt;version&gt;</c>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Limit of a call from its start to the end of the response's body; null leaves it to the HttpClient.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Limit in bytes of the body that an <see cref="ApiException"/> keeps; 65,536 by default.</summary>
    public int MaxErrorBodyLength { get; set; } = 64 * 1024;

    /// <summary>Whether a JSON value that does not fit its property throws an <see cref="ApiJsonException"/>.</summary>
    /// <remarks>Otherwise the property is null, and the model's AdditionalProperties keep the value.</remarks>
    public bool StrictJson { get; set; }

    /// <summary>Clock of signatures, token lifetimes and dynamic variables such as <c>{{$timestamp}}</c>; null for the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Creates the nonces of signatures where the collection states none; null for random ones.</summary>
    public Func<string>? Nonce { get; set; }

    /// <summary>Returns the value of a collection variable.</summary>
    /// <param name="name">The variable's name without braces; case counts.</param>
    /// <returns>The default value if there is no such variable.</returns>
    protected virtual VariableValue GetVariable(string name) => default;

    /// <summary>Returns the credentials that replace those of the collection.</summary>
    /// <param name="name">The option's name.</param>
    /// <returns>Null to use what the collection states.</returns>
    protected virtual Credentials? GetCredentials(string name) => null;

    /// <summary>The last URLs built from the values of these options.</summary>
    internal UrlCache Urls => field ??= new UrlCache();

    // Postman's order: the values of this client, then the environment, then the collection.
    internal string? Variable(string name)
    {
        var value = GetVariable(name);
        return value.Value is { } set ? set
            : Variables.TryGetValue(name, out var text) ? text
            : Environment is not null && Environment.Values.TryGetValue(name, out text) ? text
            : value.Unset;
    }

    internal Credentials? CredentialsFor(string name) => GetCredentials(name);

    /// <summary>Names the places where a variable can be set, for messages.</summary>
    internal string WhereToSet(string variable) => GetVariable(variable).Property is { } property
        ? "set " + GetType().Name + "." + property
        : "add it to " + GetType().Name + ".Variables";
}
