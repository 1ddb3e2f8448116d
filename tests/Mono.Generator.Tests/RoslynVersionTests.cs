using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Mono.Generator.Tests;

/// <summary>The compiler that the tests run on: this project has the newest, Mono.Generator.Floor.Tests has the floor.</summary>
public sealed class RoslynVersionTests
{
    [Fact]
    public void The_loaded_Roslyn_is_that_of_the_project()
    {
        var metadata = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>();
        var expected = metadata.Single(a => a.Key == "RoslynVersion").Value;

        Assert.Equal(expected, VersionOf(typeof(Compilation)));
        Assert.Equal(expected, VersionOf(typeof(CSharpCompilation)));
    }

    [Fact]
    public void The_generator_is_compiled_against_the_floor()
    {
        var references = typeof(PostmanGenerator).Assembly.GetReferencedAssemblies();

        Assert.Equal(new Version(4, 3, 0, 0), references.Single(r => r.Name == "Microsoft.CodeAnalysis").Version);
    }

    // The product's version, such as "4.3.1-3.22470.13+5b3a7…", without what follows the release.
    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+')[0];
}
