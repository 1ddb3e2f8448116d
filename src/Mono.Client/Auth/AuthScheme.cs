using System.ComponentModel;

namespace Mono.Client;

/// <summary>An auth as the collection states it: its values are templates over the client's variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AuthScheme
{
    private readonly Func<VariableScope, Credentials?> _evaluate;
    private string? _apiKeyName;
    private bool _apiKeyInQuery;

    private AuthScheme(string option, Func<VariableScope, Credentials?> evaluate)
    {
        Option = option;
        _evaluate = evaluate;
    }

    /// <summary>The option whose credentials take the place of the collection's.</summary>
    internal string Option { get; }

    /// <summary>Basic auth.</summary>
    public static AuthScheme Basic(string option, string userName, string password) =>
        new(option, scope => new BasicCredentials(scope.Expand(userName), scope.Expand(password)));

    /// <summary>A bearer token.</summary>
    public static AuthScheme Bearer(string option, string token) =>
        new(option, scope => new BearerCredentials(scope.Expand(token)));

    /// <summary>A key in a header or in the query.</summary>
    public static AuthScheme ApiKey(string option, string key, string value, string place) =>
        new(option, scope => new ApiKeyCredentials(scope.Expand(value))) { _apiKeyName = key, _apiKeyInQuery = place == "query" };

    /// <summary>A type that the client does not know: it sends nothing unless the option is set.</summary>
    public static AuthScheme Unsupported(string option, string type) => new(option, _ => null);

    internal async ValueTask ApplyAsync(AuthTarget target, VariableScope scope, CancellationToken cancellationToken)
    {
        var credentials = scope.Options.CredentialsFor(Option);
        if (_apiKeyName is not null)
        {
            target.ApiKeyName = scope.Expand(_apiKeyName);
            target.ApiKeyInQuery = _apiKeyInQuery;
        }

        if (credentials is null)
        {
            try
            {
                credentials = _evaluate(scope);
            }
            catch (ApiConfigurationException exception)
            {
                throw new ApiConfigurationException(exception.Message + " Or set " + scope.Options.GetType().Name + "." + Option + ".");
            }
        }

        if (credentials is not null)
        {
            await credentials.ApplyAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }
}
