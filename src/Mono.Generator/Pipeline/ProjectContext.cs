using Mono.Generator.Model;

namespace Mono.Generator.Pipeline;

/// <summary>What a collection's plan depends on beside the collection. A value.</summary>
/// <param name="Names">The clients of the project.</param>
/// <param name="Environments">The project's environments and globals.</param>
internal sealed record ProjectContext(ClientNames Names, EnvironmentSet Environments);

/// <summary>The clients that the project's collections make. A value.</summary>
/// <param name="Clients">Each collection with its client.</param>
internal sealed record ClientNames(EquatableArray<ClientName> Clients)
{
    /// <summary>The path of another collection that makes the same client and comes first by path; null if there is none.</summary>
    internal string? Twin(ClientName client)
    {
        string? first = null;
        foreach (var other in Clients)
        {
            if (string.Equals(other.FullName, client.FullName, StringComparison.OrdinalIgnoreCase) && (first is null || string.CompareOrdinal(other.Path, first) < 0))
            {
                first = other.Path;
            }
        }

        return first is null || first == client.Path ? null : first;
    }
}

/// <summary>A collection's client.</summary>
/// <param name="Path">The collection's path.</param>
/// <param name="FullName">The client's name with its namespace; empty if the file is no collection.</param>
internal sealed record ClientName(string Path, string FullName);

/// <summary>The project's environments and globals, in the order of their paths. A value.</summary>
internal sealed record EnvironmentSet(EquatableArray<EnvironmentModel> Environments);
