using System.Net;
using Mono.Client;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Users.Banking;
using Users.Support;
using Xunit;

namespace Users;

/// <summary>A user's tests of services on generated clients: the interfaces are faked, and no request is sent.</summary>
public sealed class FakeTests : IDisposable
{
    private readonly HttpRequestCounter _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_fake_written_by_hand_returns_status_and_headers()
    {
        var bank = new HandWrittenBank();
        var service = new TransferService(bank);

        Assert.Equal("t-2 is queued, see /transfers/t-2", await service.TransferAsync(5, 6, 10.25));
        Assert.Equal((5L, 6L, 10.25), Assert.Single(bank.Transfers) is var sent ? (sent.From, sent.To, sent.Amount) : default);
        Assert.Equal("r-5", await service.CloseAsync("5"));
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task A_fake_written_by_hand_throws_a_typed_error()
    {
        var service = new TransferService(new HandWrittenBank());

        Assert.Equal("Ada Reed", await service.FindOwnerAsync("5"));
        Assert.Null(await service.FindOwnerAsync("6"));
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task A_fake_written_by_hand_returns_a_body_without_a_type()
    {
        Assert.Equal("2.1", await new TransferService(new HandWrittenBank()).GetVersionAsync());
        Assert.Equal("pong", (await new HandWrittenBank().PingWithResponseAsync()).Body.ToString());
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task A_mock_returns_status_and_headers()
    {
        using var message = new HttpResponseMessage(HttpStatusCode.Accepted)
        {
            Headers = { Location = new Uri("https://bank/transfers/9") },
        };
        var bank = Substitute.For<IBankClient>();
        bank.TransferWithResponseAsync(Arg.Is<TransferRequest>(request => request.Amount < 100), Arg.Any<CancellationToken>())
            .Returns(new ApiResponse<TransferResponse>(message, new TransferResponse { Id = "t-9" }));
        bank.TransferWithResponseAsync(Arg.Is<TransferRequest>(request => request.Amount >= 100), Arg.Any<CancellationToken>())
            .Returns(new ApiResponse<TransferResponse>(HttpStatusCode.Created, new TransferResponse { Id = "t-1", State = "booked" }));
        var service = new TransferService(bank);

        Assert.Equal("t-9 is queued, see https://bank/transfers/9", await service.TransferAsync(5, 6, 99));
        Assert.Equal("t-1 is booked", await service.TransferAsync(5, 6, 100));
        await bank.Received(2).TransferWithResponseAsync(Arg.Any<TransferRequest>(), Arg.Any<CancellationToken>());
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task A_mock_throws_typed_and_untyped_errors()
    {
        using var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "30" } } };
        var bank = Substitute.For<IBankClient>();
        bank.TransferWithResponseAsync(Arg.Any<TransferRequest>(), Arg.Any<CancellationToken>()).ThrowsAsync(
            new ApiException<TransferTooManyRequestsError>(
                busy, new TransferTooManyRequestsError { RetryAfter = 30 }, """{"retryAfter":30}"""));
        bank.GetAccountAsync("7", Arg.Any<CancellationToken>())
            .ThrowsAsync(new ApiException<CodeMessageError>(HttpStatusCode.NotFound, new CodeMessageError { Code = "not_found" }));
        var service = new TransferService(bank);

        Assert.Equal("again in 30 s (30)", await service.TransferAsync(5, 6, 1));
        Assert.Null(await service.FindOwnerAsync("7"));

        bank.TransferWithResponseAsync(Arg.Any<TransferRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ApiException(HttpStatusCode.BadGateway, "<html>"));
        Assert.Equal("failed: 502", await service.TransferAsync(5, 6, 1));
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task A_mock_returns_a_body_without_a_type()
    {
        var bank = Substitute.For<IBankClient>();
        bank.PingAsync(Arg.Any<CancellationToken>()).Returns(new ApiContent("2.0 (text)", "text/plain"));

        Assert.Equal("2.0 (text)", await new TransferService(bank).GetVersionAsync());
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task A_mock_of_a_client_with_nested_models_returns_them()
    {
        var support = Substitute.For<ISupportApiClient>();
        support.CreateOrUpdateUserWithResponseAsync(Arg.Any<CreateOrUpdateUserRequest>(), Arg.Any<CancellationToken>()).Returns(
            call => new ApiResponse<CreateOrUpdateUserResponse>(
                HttpStatusCode.Created,
                new CreateOrUpdateUserResponse { User = new User { Id = 7, Name = call.Arg<CreateOrUpdateUserRequest>().User!.Name } }));

        var response = await support.CreateOrUpdateUserWithResponseAsync(
            new CreateOrUpdateUserRequest { User = new UserInput { Name = "Roger" } });

        Assert.Equal((HttpStatusCode.Created, 7L, "Roger"), (response.StatusCode, response.Body.User!.Id, response.Body.User.Name));
        Assert.Equal(0, _http.Count);
    }

    [Fact]
    public async Task The_counter_of_requests_sees_those_of_the_real_client()
    {
        using var http = new HttpClient(new PingHandler());
        using var bank = new BankClient(new BankOptions { BaseUrl = "https://bank" }, http);

        Assert.Equal("1.0", await new TransferService(bank).GetVersionAsync());
        Assert.Equal(1, _http.Count);
    }

    private sealed class PingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("1.0") });
    }
}
