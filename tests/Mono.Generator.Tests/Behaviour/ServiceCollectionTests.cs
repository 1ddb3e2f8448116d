using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Behaviour;

/// <summary>The extension for service collections is there exactly when the project references Microsoft.Extensions.Http.</summary>
public sealed class ServiceCollectionTests
{
    private static TestProject Project() => new TestProject().WithCollection(Collection("Shop", Get("List", "{{baseUrl}}/a")));

    [Fact]
    public void Without_the_reference_there_is_none() =>
        Assert.Null(Project().Run().AssertCompiles().Compilation.GetTypeByMetadataName("Acme.Shop.ShopClientServiceCollectionExtensions"));

    [Fact]
    public void With_it_the_client_is_a_typed_client_of_the_factory()
    {
        var project = Project();
        foreach (var type in new[] { typeof(HttpClientFactoryOptions), typeof(IServiceCollection), typeof(IServiceProvider) })
        {
            project.WithReference(MetadataReference.CreateFromFile(type.Assembly.Location));
        }

        var run = project.Run().AssertCompiles();
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        var assembly = Assembly.Load(image.ToArray());
        var services = new ServiceCollection();
        string? configured = null;
        var optionsType = assembly.GetType("Acme.Shop.ShopOptions", throwOnError: true)!;
        var configure = Delegate.CreateDelegate(
            typeof(Action<>).MakeGenericType(optionsType), new Action<object>(o => configured = o.GetType().Name).Target!,
            new Action<object>(o => configured = o.GetType().Name).Method);

        var builder = assembly
            .GetType("Acme.Shop.ShopClientServiceCollectionExtensions", throwOnError: true)!
            .GetMethod("AddShopClient")!
            .Invoke(null, [services, configure]);

        Assert.IsAssignableFrom<IHttpClientBuilder>(builder);
        using var provider = services.BuildServiceProvider();
        Assert.Equal(
            "ShopClient", provider.GetRequiredService(assembly.GetType("Acme.Shop.IShopClient", throwOnError: true)!).GetType().Name);
        Assert.Equal("ShopOptions", configured);
    }
}
