using Mono.Postman;

namespace Mono.Generator.Incremental;

/// <summary>
/// What the latest run over a collection leaves for the run after an edit, when most of the file is as it was. No result depends on it, only how long it takes; so it does not matter who comes first where two runs
/// go on at once. Each part is set as a whole and never changed.
/// </summary>
internal sealed class RunCache
{
    /// <summary>The file as it was read last.</summary>
    internal PostmanReadResult? File { get; set; }

    /// <summary>What the last plan left.</summary>
    internal PlanCache? Plan { get; set; }
}
