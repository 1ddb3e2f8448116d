namespace Mono.Benchmarks.Calls;

/// <summary>A client whose answers are the peers' models.</summary>
internal abstract class PeerCalls : ICalls
{
    public abstract Task UpsertAsync();

    public abstract Task ShowAsync();

    public abstract Task ListAsync();

    public string Describe(Task call) => call is Task<PeerUserList> list
        ? list.Result.Users![0].Id + " " + list.Result.Users[^1].Email
        : ((Task<PeerUserResponse>)call).Result.User is { } user ? user.Id + " " + user.Email : "";
}
