namespace Mono.Benchmarks.Calls;

/// <summary>Arguments of the measured calls.</summary>
internal static class CallData
{
    internal const string BaseUrl = "https://example.zendesk.com";
    internal const string Login = "login";
    internal const string Password = "password";
    internal const string UserAgent = "Benchmarks/1.0";
    internal const long UserId = 35436;
    internal const string Include = "identities";
    internal const int PageSize = 100;
    internal const string SortBy = "-updated_at";
}
