namespace Mono.Benchmarks.Calls;

/// <summary>One client's way to make the three measured calls.</summary>
public interface ICalls
{
    /// <summary>Creates or updates a user: JSON in both directions.</summary>
    Task UpsertAsync();

    /// <summary>Gets a user: one path and three query parameters.</summary>
    Task ShowAsync();

    /// <summary>Gets 100 users: 120 KB.</summary>
    Task ListAsync();

    /// <summary>What a finished call got: the first user's id, and the last one's e-mail address.</summary>
    string Describe(Task call);
}

/// <summary>Whose client.</summary>
public enum Peer
{
    /// <summary>The client that the generator makes of this project's collection.</summary>
    MonoGenerator,

    /// <summary>HttpClient with Utf8JsonWriter and Utf8JsonReader by hand.</summary>
    HandWritten,

    /// <summary>HttpClient with System.Text.Json's source generation.</summary>
    SystemTextJson,

    /// <summary>Refit with its defaults.</summary>
    Refit,

    /// <summary>The client that NSwag makes, with System.Text.Json.</summary>
    NSwag,

    /// <summary>RestSharp with its defaults.</summary>
    RestSharp,
}
