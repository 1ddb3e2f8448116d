using System.Runtime.CompilerServices;

namespace Mono;

/// <summary>For loops over every character or value of a collection, and for what they call: in both assemblies that run in the compiler.</summary>
internal static class Hot
{
    /// <summary>
    /// <c>AggressiveOptimization</c>, which .NET Standard has no name for: optimised when it is first called, and not after thirty calls and a pause. A compiler's process is young when a
    /// generator runs, and there may be no pause.
    /// </summary>
    internal const MethodImplOptions Loop = (MethodImplOptions)512;
}
