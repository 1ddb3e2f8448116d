namespace Mono.Client.Tests;

/// <summary>Clock that a test sets.</summary>
internal sealed class TestTime(Func<DateTimeOffset> now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now();
}
