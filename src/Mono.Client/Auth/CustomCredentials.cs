namespace Mono.Client;

/// <summary>Custom auth: a delegate that changes the request.</summary>
/// <example><code>
/// options.Credentials = new CustomCredentials((request, token) =>
/// {
///     request.Headers.Add("X-Signature", Sign(request));
///     return default;
/// });
/// </code></example>
public sealed class CustomCredentials : Credentials
{
    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask> _apply;

    /// <summary>Creates custom auth.</summary>
    /// <param name="apply">Changes a request that is otherwise complete.</param>
    public CustomCredentials(Func<HttpRequestMessage, CancellationToken, ValueTask> apply) =>
        _apply = apply ?? throw new ArgumentNullException(nameof(apply));

    internal override ValueTask ApplyAsync(SigningContext target, CancellationToken cancellationToken) =>
        _apply(target.Message, cancellationToken);
}
