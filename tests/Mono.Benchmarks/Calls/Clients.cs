using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mono.Benchmarks.Calls.Generated;
using Mono.Client;
using Refit;
using RestSharp;
using RestSharp.Authenticators;

namespace Mono.Benchmarks.Calls;

/// <summary>Creates the clients, all on a given HttpClient.</summary>
internal static class Clients
{
    internal static ICalls Create(Peer peer, HttpMessageHandler handler, string baseUrl)
    {
        var http = new HttpClient(handler) { BaseAddress = new Uri(baseUrl) };
        return peer switch
        {
            Peer.MonoGenerator => new MonoGeneratorCalls(http, baseUrl),
            Peer.HandWritten => new HandWrittenCalls(WithDefaults(http)),
            Peer.SystemTextJson => new SystemTextJsonCalls(WithDefaults(http)),
            Peer.Refit => new RefitCalls(WithDefaults(http)),
            Peer.NSwag => NSwagCalls.Create(WithDefaults(http)),
            _ => new RestSharpCalls(http),
        };
    }

    /// <summary>A client as written by hand with System.Text.Json.</summary>
    internal static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static HttpClient WithDefaults(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(CallData.Login + ":" + CallData.Password)));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.ParseAdd(CallData.UserAgent);
        return http;
    }

    private sealed class MonoGeneratorCalls(HttpClient http, string baseUrl) : ICalls
    {
        private readonly BenchmarkApiClient _client = new(
            new BenchmarkApiOptions
            {
                BaseUrl = baseUrl,
                Credentials = new BasicCredentials(CallData.Login, CallData.Password),
                UserAgent = CallData.UserAgent,
            },
            http);

        private readonly CreateOrUpdateUserRequest _request = new()
        {
            User = new UserInput
            {
                Name = "Roger Wilco",
                Email = "roger@example.org",
                CustomRoleId = 16,
                ExternalId = "ian1",
                Identities =
                [
                    new Identity { Type = "email", Value = "test@user.com" }, new Identity { Type = "twitter", Value = "tester84" },
                ],
                Organization = new Organization { Name = "VIP Customers" },
                OrganizationId = 1234,
                Role = "agent",
            },
        };

        public Task UpsertAsync() => _client.CreateOrUpdateUserAsync(_request);

        public Task ShowAsync() => _client.ShowUserAsync(
            CallData.UserId,
            new ShowUserParameters { Include = CallData.Include, PageSize = CallData.PageSize, SortBy = CallData.SortBy });

        public Task ListAsync() => _client.ListUsersAsync();

        public string Describe(Task call) => call is Task<ListUsersResponse> list
            ? list.Result.Users![0].Id + " " + list.Result.Users[^1].Email
            : ((Task<UserResponse>)call).Result.User is { } user ? user.Id + " " + user.Email : "";
    }

    private sealed class RefitCalls(HttpClient http) : PeerCalls
    {
        private readonly IRefitUsers _users = RestService.For<IRefitUsers>(
            http, new RefitSettings(new SystemTextJsonContentSerializer(Json)));
        private readonly PeerUserRequest _request = PeerUserRequest.Create();

        public override Task UpsertAsync() => _users.UpsertAsync(_request);

        public override Task ShowAsync() => _users.ShowAsync(CallData.UserId, CallData.Include, CallData.PageSize, CallData.SortBy);

        public override Task ListAsync() => _users.ListAsync();
    }

    private sealed class RestSharpCalls : PeerCalls
    {
        private readonly RestClient _client;
        private readonly PeerUserRequest _request = PeerUserRequest.Create();

        internal RestSharpCalls(HttpClient http) => _client = new RestClient(
            http,
            new RestClientOptions(http.BaseAddress!)
            {
                Authenticator = new HttpBasicAuthenticator(CallData.Login, CallData.Password),
                UserAgent = CallData.UserAgent,
            },
            configureSerialization: s => s.UseSerializer(() => new RestSharp.Serializers.Json.SystemTextJsonSerializer(Json)));

        public override Task UpsertAsync() =>
            _client.PostAsync<PeerUserResponse>(new RestRequest("/api/v2/users/create_or_update").AddJsonBody(_request));

        public override Task ShowAsync() => _client.GetAsync<PeerUserResponse>(new RestRequest("/api/v2/users/{user_id}")

                .AddUrlSegment("user_id", CallData.UserId)
                .AddQueryParameter("include", CallData.Include)
                .AddQueryParameter("page_size", CallData.PageSize)
                .AddQueryParameter("sort_by", CallData.SortBy));

        public override Task ListAsync() => _client.GetAsync<PeerUserList>(new RestRequest("/api/v2/users"));
    }
}

/// <summary>The interface that Refit implements.</summary>
public interface IRefitUsers
{
    [Post("/api/v2/users/create_or_update")]
    Task<PeerUserResponse> UpsertAsync([Body] PeerUserRequest request);

    [Get("/api/v2/users/{userId}")]
    Task<PeerUserResponse> ShowAsync(
        long userId, string? include, [AliasAs("page_size")] long? pageSize, [AliasAs("sort_by")] string? sortBy);

    [Get("/api/v2/users")]
    Task<PeerUserList> ListAsync();
}
