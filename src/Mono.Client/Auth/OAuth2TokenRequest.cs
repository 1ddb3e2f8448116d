using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Requests a token from an authorization server.</summary>
internal sealed class OAuth2TokenRequest(OAuth2Settings settings, HttpClient? http, DateTimeOffset now)
{
    private static readonly Lazy<HttpClient> s_http = new(() => new HttpClient());

    private string[] _secrets = [];

    /// <summary>Sends a request for a token.</summary>
    /// <exception cref="OAuth2Exception">The server does not issue one.</exception>
    internal async Task<OAuth2Token> SendAsync(CancellationToken cancellationToken, params (string Name, string Value)[] grant)
    {
        var fields = new FormFields();
        _secrets =
        [
            .. grant
                .Where(g => g.Name is "password" or "refresh_token" or "code" or "code_verifier")
                .Select(g => g.Value)
                .Append(settings.ClientSecret)
                .Where(s => s.Length > 3),
        ];
        foreach (var (name, value) in grant)
        {
            fields.Add(name, value);
        }

        void AddUnlessEmpty(string name, string value) => fields.Add(name, value.Length == 0 ? null : value);

        AddUnlessEmpty("scope", settings.Scope);
        AddUnlessEmpty("audience", settings.Audience);
        AddUnlessEmpty("resource", settings.Resource);
        if (settings.TokenUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" } url)
        {
            throw new OAuth2Exception("The TokenUrl of the OAuth 2.0 settings is not an absolute http or https URL.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (settings.ClientAuthentication == OAuth2ClientAuthentication.Body || settings.ClientSecret.Length == 0)
        {
            AddUnlessEmpty("client_id", settings.ClientId);
            AddUnlessEmpty("client_secret", settings.ClientSecret);
        }
        else
        {
            // RFC 6749, 2.3.1: both are form-encoded first.
            request.Headers.TryAddWithoutValidation(
                "Authorization", BasicCredentials.Value(Signing.Encode(settings.ClientId), Signing.Encode(settings.ClientSecret)));
        }

        var content = RequestContent.Form(fields);
        request.Content = content.Content;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", content.ContentType);
        try
        {
            var client = settings.HttpClient ?? http ?? s_http.Value;
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return Read(response, response.Content is null ? "" : await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw new OAuth2Exception(TokenHost + " gave no response: " + exception.Message, innerException: exception);
        }
    }

    /// <summary>Lets the user authorize, and exchanges the code for a token.</summary>
    /// <exception cref="OAuth2Exception">The user or the server refuses.</exception>
    internal async Task<OAuth2Token> AuthorizeAsync(Func<Uri, CancellationToken, Task<Uri>> authorize, CancellationToken cancellationToken)
    {
        var verifier = Signing.RandomText(64);
        var state = settings.State.Length > 0 ? settings.State : Signing.RandomText(24);
        var query = new List<string>();
        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name + "=" + Signing.Encode(value));
            }
        }

        Add("response_type", "code");
        Add("client_id", settings.ClientId);
        Add("redirect_uri", settings.RedirectUri?.OriginalString ?? "");
        Add("scope", settings.Scope);
        Add("audience", settings.Audience);
        Add("resource", settings.Resource);
        Add("state", state);
        if (settings.UseProofKey)
        {
            Add("code_challenge", Challenge(verifier));
            Add("code_challenge_method", "S256");
        }

        if (settings.AuthorizationUrl is not { IsAbsoluteUri: true } start)
        {
            throw new OAuth2Exception("The AuthorizationUrl of the OAuth 2.0 settings is not an absolute URL.");
        }

        var page = start.OriginalString + (start.OriginalString.IndexOf('?') < 0 ? "?" : "&") + string.Join("&", query);
        var back = await authorize(new Uri(page), cancellationToken).ConfigureAwait(false);
        var answer = Signing.ParseForm(back.Query.TrimStart('?'));
        string Value(string name) => answer.Find(p => p.Key == name).Value ?? "";

        if (Value("error") is { Length: > 0 } error)
        {
            throw Refused(error, Value("error_description"), null);
        }

        if (Value("state") != state)
        {
            throw new OAuth2Exception("The URI that the user was sent back to has another state: it does not answer this request.");
        }

        if (Value("code") is not { Length: > 0 } code)
        {
            throw new OAuth2Exception("The URI that the user was sent back to has no code.");
        }

        var grant = new List<(string, string)> { ("grant_type", "authorization_code"), ("code", code) };
        if (settings.RedirectUri is { } redirect)
        {
            grant.Add(("redirect_uri", redirect.OriginalString));
        }

        if (settings.UseProofKey)
        {
            grant.Add(("code_verifier", verifier));
        }

        return await SendAsync(cancellationToken, [.. grant]).ConfigureAwait(false);
    }

    /// <summary>The challenge of a proof key (RFC 7636, 4.2).</summary>
    internal static string Challenge(string verifier) => Signing.Base64Url(Signing.Hash(HashAlgorithmName.SHA256, Utf8.GetBytes(verifier)));

    private OAuth2Token Read(HttpResponseMessage answer, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Length == 0 ? "{}" : body);
            var root = document.RootElement;
            string? Text(string name) =>
                root.ValueKind == JsonValueKind.Object
                    && root.TryGetProperty(name, out var value)
                    && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;

            if (!answer.IsSuccessStatusCode || Text("access_token") is not { } accessToken)
            {
                throw Refused(Text("error"), Text("error_description"), answer);
            }

            return new OAuth2Token(accessToken, Lifetime(root), Text("refresh_token"), now);
        }
        catch (JsonException exception)
        {
            throw new OAuth2Exception(
                "The response of " + TokenHost + " (" + Status(answer) + ") is not JSON.",
                statusCode: answer.StatusCode,
                innerException: exception);
        }
    }

    // A number of seconds, or a number as text, as some servers have it. No token lives longer than a century.
    private static TimeSpan? Lifetime(JsonElement root)
    {
        double seconds;
        if (!root.TryGetProperty("expires_in", out var value)
            || !(
                value.ValueKind == JsonValueKind.Number
                    ? value.TryGetDouble(out seconds)
                    : double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds)))
        {
            return null;
        }

        return TimeSpan.FromSeconds(Math.Max(0, Math.Min(seconds, 100.0 * 365 * 24 * 3600)));
    }

    private OAuth2Exception Refused(string? error, string? description, HttpResponseMessage? answer)
    {
        (error, description) = (WithoutSecrets(error), WithoutSecrets(description));
        return new OAuth2Exception(
            (answer is null ? "The authorization was refused" : TokenHost + " gives no token (" + Status(answer) + ")") +
                (error is null ? "" : ": " + error) + (string.IsNullOrEmpty(description) ? "" : ", " + description)
                    + ". Check the client's id and secret, the grant and the scope.",
            error,
            description,
            answer?.StatusCode);
    }

    // Some servers echo the request. Secrets of up to three letters are not masked, because they occur in any text.
    private string? WithoutSecrets(string? text)
    {
        foreach (var secret in _secrets)
        {
            text = text?.Replace(secret, "***");
        }

        return text;
    }

    private string TokenHost => settings.TokenUrl is { IsAbsoluteUri: true } uri ? uri.Host : "The token endpoint";

    private static string Status(HttpResponseMessage answer) => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
}
