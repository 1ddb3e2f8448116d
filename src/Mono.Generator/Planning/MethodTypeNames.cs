using Mono.Generator.Requests;

namespace Mono.Generator.Planning;

/// <summary>Names of the classes that belong to one method.</summary>
internal static class MethodTypeNames
{
    /// <summary>Returns names for a class of a method, the preferred one first.</summary>
    /// <param name="method">The method.</param>
    /// <param name="suffix">The last word of the name.</param>
    internal static IEnumerable<string> Of(Method method, string suffix)
    {
        yield return method.TypeName + suffix;
        yield return method.Group.Key.Replace(".", "") + method.Name + suffix;
    }
}
