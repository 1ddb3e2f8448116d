using Mono.Benchmarks.Native;
using Mono.Benchmarks.Native.Generated;
using Mono.Client;

using var http = new HttpClient(OneAnswer.Handler(args));
var client = new BenchmarkApiClient(new BenchmarkApiOptions { BaseUrl = "http://localhost", Credentials = new BasicCredentials("login", "password") }, http);
var answer = await client.CreateOrUpdateUserAsync(new CreateOrUpdateUserRequest { User = new UserInput { Name = "Roger Wilco", Email = "roger@example.org", CustomRoleId = 16 } });
Console.WriteLine(answer.User?.Email);
