namespace Mono.Benchmarks.Calls;

/// <summary>Base class of clients whose response types are the models in PeerModels.cs.</summary>
internal abstract class PeerCalls : ICalls
{
    public abstract Task UpsertAsync();

    public abstract Task ShowAsync();

    public abstract Task ListAsync();

    public string Describe(Task call) => call is Task<PeerUserList> list
        ? list.Result.Users![0].Id + " " + list.Result.Users[^1].Email
        : ((Task<PeerUserResponse>)call).Result.User is { } user ? user.Id + " " + user.Email : "";
}
