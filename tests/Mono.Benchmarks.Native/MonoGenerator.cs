using Mono.Benchmarks.Native;
using Mono.Benchmarks.Native.Generated;
using Mono.Client;

using var http = new HttpClient(FixedResponseHandler.Create(args));
var client = new BenchmarkApiClient(
    new BenchmarkApiOptions { BaseUrl = "http://localhost", Credentials = new BasicCredentials("login", "password") }, http);
var response = await client.CreateOrUpdateUserAsync(
    new CreateOrUpdateUserRequest { User = new UserInput { Name = "Roger Wilco", Email = "roger@example.org", CustomRoleId = 16 } });
Console.WriteLine(response.User?.Email);
