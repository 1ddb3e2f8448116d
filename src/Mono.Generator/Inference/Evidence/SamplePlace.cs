using Mono.Generator.Model;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>Place in the API whose samples all have one type: the body of a request, or of its responses with one status.</summary>
internal sealed class SamplePlace
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, for instance <c>/api/v2/users/:id</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The key of the request's group; empty at the root.</summary>
    public required string Group { get; init; }

    public required PlaceRole Role { get; init; }

    /// <summary>The status code; 0 for requests and for examples without one.</summary>
    public int Status { get; init; }

    /// <summary>The preferred name of an object at the root: a valid identifier such as <c>CreateUserRequest</c>.</summary>
    public required string RootName { get; init; }

    /// <summary>The resource in the path, singular and in Pascal case (<c>User</c>); null if the path names none.</summary>
    public string? Noun { get; init; }

    /// <summary>Whether another place has the same properties, apart from its samples.</summary>
    internal bool IsSamePlace(SamplePlace other) =>
        RootName == other.RootName && Path == other.Path && Role == other.Role && Status == other.Status &&
        Method == other.Method && Group == other.Group && Noun == other.Noun;

    /// <summary>Whether another place has the identical samples; samples with equal content do not suffice.</summary>
    internal bool HasSameSamples(SamplePlace other) => Lists.AreEqual(Samples, other.Samples);

    /// <summary>All samples of the place.</summary>
    public required IReadOnlyList<JsonSample> Samples { get; init; }
}
