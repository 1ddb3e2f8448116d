using System.Net;
using Mono.Client;
using Users.Banking;

namespace Users;

/// <summary>A fake of the generated interface that is written by hand.</summary>
internal sealed class HandWrittenBank : IBankClient
{
    /// <summary>Transfers that were asked for.</summary>
    internal List<TransferRequest> Transfers { get; } = [];

    public async Task<GetAccountResponse> GetAccountAsync(string id, CancellationToken cancellationToken = default) =>
        (await GetAccountWithResponseAsync(id, cancellationToken)).Body;

    public Task<ApiResponse<GetAccountResponse>> GetAccountWithResponseAsync(string id, CancellationToken cancellationToken = default) =>
        id == "5"
            ? Task.FromResult(new ApiResponse<GetAccountResponse>(new GetAccountResponse { Id = 5, Owner = "Ada Reed" }))
            : throw new ApiException<CodeMessageError>(HttpStatusCode.NotFound, new CodeMessageError { Code = "not_found" });

    public async Task<TransferResponse> TransferAsync(TransferRequest body, CancellationToken cancellationToken = default) =>
        (await TransferWithResponseAsync(body, cancellationToken)).Body;

    public Task<ApiResponse<TransferResponse>> TransferWithResponseAsync(
        TransferRequest body, CancellationToken cancellationToken = default)
    {
        Transfers.Add(body);
        using var message = new HttpResponseMessage(HttpStatusCode.Accepted)
        {
            Headers = { Location = new Uri("/transfers/t-2", UriKind.Relative) },
        };
        return Task.FromResult(new ApiResponse<TransferResponse>(message, new TransferResponse { Id = "t-2", State = "queued" }));
    }

    public Task CloseAccountAsync(string id, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<ApiResponse> CloseAccountWithResponseAsync(string id, CancellationToken cancellationToken = default)
    {
        using var message = new HttpResponseMessage(HttpStatusCode.NoContent) { Headers = { { "X-Request-Id", "r-" + id } } };
        return Task.FromResult(new ApiResponse(message));
    }

    public Task<ApiContent> PingAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new ApiContent("""{"version":"2.1"}""", "application/json"));

    public Task<ApiResponse<ApiContent>> PingWithResponseAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new ApiResponse<ApiContent>(new ApiContent("pong"u8.ToArray(), null)));
}
