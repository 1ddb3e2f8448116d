using System.Net.Http.Json;

namespace Mono.Benchmarks.Calls;

/// <summary>HttpClient with System.Text.Json's source generation.</summary>
internal sealed class SystemTextJsonCalls(HttpClient http) : PeerCalls
{
    private readonly PeerUserRequest _request = PeerUserRequest.Create();

    public override Task UpsertAsync() => PostAsync();

    public override Task ShowAsync() => http.GetFromJsonAsync(
        "/api/v2/users/" + CallData.UserId + "?include=" + Uri.EscapeDataString(CallData.Include) + "&page_size=" + CallData.PageSize
            + "&sort_by=" + Uri.EscapeDataString(CallData.SortBy),
        PeerJsonContext.Default.PeerUserResponse);

    public override Task ListAsync() => http.GetFromJsonAsync("/api/v2/users", PeerJsonContext.Default.PeerUserList);

    private async Task<PeerUserResponse> PostAsync()
    {
        using var response = await http
            .PostAsJsonAsync("/api/v2/users/create_or_update", _request, PeerJsonContext.Default.PeerUserRequest)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(PeerJsonContext.Default.PeerUserResponse).ConfigureAwait(false))!;
    }
}
