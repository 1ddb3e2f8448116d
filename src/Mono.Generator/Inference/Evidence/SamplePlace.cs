using Mono.Generator.Model;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Inference;

/// <summary>A place in the API whose samples all have one type: the body of a request, or of its answers with one status.</summary>
internal sealed class SamplePlace
{
    /// <summary>The method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path's template, for instance <c>/api/v2/users/:id</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The key of the group that the request is in; empty at the root.</summary>
    public required string Group { get; init; }

    public required PlaceRole Role { get; init; }

    /// <summary>The status code; 0 for requests and where the example says none.</summary>
    public int Status { get; init; }

    /// <summary>The name that an object at the root should get: a valid identifier such as <c>CreateUserRequest</c>.</summary>
    public required string RootName { get; init; }

    /// <summary>What the place is about, singular and Pascal-cased (<c>User</c>), if the path says so.</summary>
    public string? Noun { get; init; }

    /// <summary>Whether another one is the same place, whatever its samples are.</summary>
    internal bool IsLike(SamplePlace other) =>
        RootName == other.RootName && Path == other.Path && Role == other.Role && Status == other.Status && Method == other.Method && Group == other.Group && Noun == other.Noun;

    /// <summary>Whether another one has the same samples, and not only such as are alike.</summary>
    internal bool HasSameSamples(SamplePlace other) => Lists.AreEqual(Samples, other.Samples);

    /// <summary>All samples seen there.</summary>
    public required IReadOnlyList<JsonSample> Samples { get; init; }
}
