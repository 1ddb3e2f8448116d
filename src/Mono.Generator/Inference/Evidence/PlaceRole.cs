namespace Mono.Generator.Inference;

/// <summary>Use of the JSON of a <see cref="SamplePlace"/>.</summary>
internal enum PlaceRole
{
    /// <summary>Request body.</summary>
    Request,

    /// <summary>Body of a response with a 2xx status.</summary>
    Response,

    /// <summary>Body of any other response.</summary>
    Error,

    /// <summary>Variables of a GraphQL query.</summary>
    QueryVariables,
}
