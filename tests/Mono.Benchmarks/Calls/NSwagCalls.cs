using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Benchmarks.Generation;

namespace Mono.Benchmarks.Calls;

/// <summary>NSwag's client: generated and compiled when the benchmarks start.</summary>
internal static class NSwagCalls
{
    private const string Adapter = """
        namespace NSwagBenchmark
        {
            public sealed class Adapter : Mono.Benchmarks.Calls.ICalls
            {
                private readonly NSwagClient _client;

                private readonly UserRequest _request = new UserRequest
                {
                    User = new UserInput
                    {
                        Name = "Roger Wilco",
                        Email = "roger@example.org",
                        Custom_role_id = 16,
                        External_id = "ian1",
                        Identities = new System.Collections.Generic.List<Identity>
                        {
                            new Identity { Type = "email", Value = "test@user.com" },
                            new Identity { Type = "twitter", Value = "tester84" },
                        },
                        Organization = new Organization { Name = "VIP Customers" },
                        Organization_id = 1234,
                        Role = "agent",
                    },
                };

                public Adapter(System.Net.Http.HttpClient http) { _client = new NSwagClient(http); }

                public System.Threading.Tasks.Task UpsertAsync() { return _client.CreateOrUpdateUserAsync(_request); }

                public System.Threading.Tasks.Task ShowAsync() { return _client.ShowUserAsync(35436, "identities", 100, "-updated_at"); }

                public System.Threading.Tasks.Task ListAsync() { return _client.ListUsersAsync(); }

                public string Describe(System.Threading.Tasks.Task call)
                {
                    var list = call as System.Threading.Tasks.Task<UserList>;
                    var first = list != null
                        ? System.Linq.Enumerable.First(list.Result.Users)
                        : ((System.Threading.Tasks.Task<UserResponse>)call).Result.User;
                    return first.Id + " " + (list != null ? System.Linq.Enumerable.Last(list.Result.Users) : first).Email;
                }
            }
        }
        """;

    private static readonly Lazy<Type> s_type = new(Load);

    internal static ICalls Create(HttpClient http) => (ICalls)Activator.CreateInstance(s_type.Value, http)!;

    private static Type Load()
    {
        var client = NSwagPeer.GenerateOne(CallDocuments.OpenApi, "NSwagBenchmark");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "NSwagBenchmark",
            [CSharpSyntaxTree.ParseText(client), CSharpSyntaxTree.ParseText(Adapter)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray()).GetType("NSwagBenchmark.Adapter", throwOnError: true)!
            : throw new InvalidOperationException(
                "NSwag's client does not compile: "
                    + string.Join(' ', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)));
    }
}
