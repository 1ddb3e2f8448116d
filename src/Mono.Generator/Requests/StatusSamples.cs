namespace Mono.Generator.Requests;

/// <summary>The responses of an endpoint with one status: samples of JSON, and the numbers of other bodies.</summary>
internal sealed class StatusSamples(int status, string? reason) : SampleList(1)
{
    internal int Status { get; } = status;

    internal string? Reason { get; } = reason;

    internal int Text { get; set; }

    internal int Binary { get; set; }

    internal int Empty { get; set; }

    internal bool IsSuccess => Status is >= 200 and < 300;
}
