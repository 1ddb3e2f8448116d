using System.ComponentModel;

namespace Mono.Client;

/// <summary>An auth as the collection states it: its values are templates over the client's variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class AuthScheme
{
    private readonly Func<AuthParameters, Credentials?> _create;
    private readonly AuthParameters _parameters;
    private readonly AuthCache _cache = new();

    private AuthScheme(string option, string[] parameters, Func<AuthParameters, Credentials?> create)
    {
        Option = option;
        _parameters = AuthParameters.Create(parameters);
        _create = create;
    }

    /// <summary>The option whose credentials take the place of the collection's.</summary>
    internal string Option { get; }

    /// <summary>Basic auth: <c>username</c>, <c>password</c>.</summary>
    /// <param name="option">The option whose credentials replace the collection's.</param>
    /// <param name="parameters">Names and templates in turn, as Postman names them.</param>
    public static AuthScheme Basic(string option, params string[] parameters) =>
        new(option, parameters, p => new BasicCredentials(p["username"], p["password"]));

    /// <summary>A bearer token: <c>token</c>.</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme Bearer(string option, params string[] parameters) =>
        new(option, parameters, p => new BearerCredentials(p["token"]));

    /// <summary>A key in a header or in the query: <c>key</c>, <c>value</c>, <c>in</c> (anything but <c>query</c> is a header).</summary>
    /// <inheritdoc cref="Basic"/>
    public static AuthScheme ApiKey(string option, params string[] parameters) =>
        new(
            option,
            parameters,
            p => new ApiKeyCredentials(p["key"], p["value"], p["in"] == "query" ? CredentialPlacement.Query : CredentialPlacement.Header));

    /// <summary>A type that the client does not know: it sends nothing unless the option is set.</summary>
    public static AuthScheme Unsupported(string option, string type) => new(option, ["type", type], _ => null);

    /// <summary>The credentials of a call.</summary>
    /// <returns>Null if nothing is sent.</returns>
    /// <exception cref="ApiConfigurationException">A variable has no value, and the option is not set.</exception>
    internal Credentials? Resolve(VariableScope scope)
    {
        if (scope.Options.CredentialsFor(Option) is { } given)
        {
            return given;
        }

        try
        {
            return _cache.Get(scope.Options, _parameters.Expand(scope), _create);
        }
        catch (ApiConfigurationException exception)
        {
            throw new ApiConfigurationException(exception.Message + " Or set " + scope.Options.GetType().Name + "." + Option + ".");
        }
        catch (ArgumentException exception)
        {
            // The auth of the collection is wrong, for instance it has an unknown algorithm.
            throw new ApiConfigurationException(
                "The collection's auth is not usable: " + exception.Message + " Change it, or set " + scope.Options.GetType().Name + "."
                    + Option + ".");
        }
    }

    /// <summary>Tells the request what the collection says about the place of an API key, for keys that do not say it themselves.</summary>
    internal void Describe(SigningContext target, VariableScope scope)
    {
        target.ApiKeyName = scope.TryExpand(_parameters["key"]);
        target.ApiKeyPlacement = _parameters["in"] == "query" ? CredentialPlacement.Query : CredentialPlacement.Header;
    }
}
