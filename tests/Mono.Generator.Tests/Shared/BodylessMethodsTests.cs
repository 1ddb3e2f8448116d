using Mono.Shared;
using Xunit;

namespace Mono.Generator.Tests.Shared;

public sealed class BodylessMethodsTests
{
    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("COPY", true)]
    [InlineData("PURGE", true)]
    [InlineData("UNLOCK", true)]
    [InlineData("get", false)]
    [InlineData("POST", false)]
    [InlineData("DELETE", false)]
    [InlineData("OPTIONS", false)]
    public void Methods_without_a_body_are_postmans(string method, bool isBodyless) =>
        Assert.Equal(isBodyless, BodylessMethods.Contains(method));
}
