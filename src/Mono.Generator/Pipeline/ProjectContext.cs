using Mono.Generator.Model;

namespace Mono.Generator.Pipeline;

/// <summary>The parts of the project that a collection's plan depends on besides the collection. A value.</summary>
/// <param name="Clients">The clients of the project.</param>
/// <param name="Environments">Its environments and globals.</param>
internal sealed record ProjectContext(ClientNames Clients, EnvironmentSet Environments);

/// <summary>The clients of the project's collections. A value.</summary>
/// <param name="Clients">Each collection with its client.</param>
internal sealed record ClientNames(EquatableArray<ClientName> Clients)
{
    /// <summary>Returns the path of another collection with the same client that comes first by path; null if there is none.</summary>
    internal string? Twin(ClientName client)
    {
        string? first = null;
        foreach (var other in Clients)
        {
            if (string.Equals(other.FullName, client.FullName, StringComparison.OrdinalIgnoreCase) &&
                (first is null || string.CompareOrdinal(other.Path, first) < 0))
            {
                first = other.Path;
            }
        }

        return first is null || first == client.Path ? null : first;
    }
}

/// <summary>The client of a collection.</summary>
/// <param name="Path">Path of the collection.</param>
/// <param name="FullName">Name of the client with its namespace; empty if the file holds no collection.</param>
internal sealed record ClientName(string Path, string FullName);

/// <summary>The project's environments and globals in the order of their paths. A value.</summary>
internal sealed record EnvironmentSet(EquatableArray<EnvironmentModel> Environments);
