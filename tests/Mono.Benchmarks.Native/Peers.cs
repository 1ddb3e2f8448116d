using System.Net.Http.Headers;
using System.Text;
using Mono.Benchmarks.Calls;
using Mono.Benchmarks.Native;

using var http = new HttpClient(FixedResponseHandler.Create(args)) { BaseAddress = new Uri("http://localhost") };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
    "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("login:password")));
http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
var call = new Calls(http).UpsertAsync();
await call;
Console.WriteLine(((Task<PeerUserResponse>)call).Result.User?.Email);
