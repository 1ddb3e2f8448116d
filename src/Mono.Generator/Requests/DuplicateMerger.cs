namespace Mono.Generator.Requests;

/// <summary>Merges requests of a group that are the same call into one method.</summary>
/// <remarks>One merger serves all groups in turn, so that its dictionaries are created once.</remarks>
internal sealed class DuplicateMerger
{
    private readonly Dictionary<string, Method> _firstOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Method> _byCall = new(StringComparer.Ordinal);

    /// <summary>Removes methods that are the same call as an earlier one, and adds their requests to that one.</summary>
    internal void Merge(List<Method> methods)
    {
        _firstOfName.Clear();
        _byCall.Clear();
        methods.RemoveAll(IsMerged);
    }

    // Equal calls have equal names, so the key of a call is needed only where a name repeats.
    private bool IsMerged(Method method)
    {
        var name = method.First.Item.Name.Trim();
        if (!_firstOfName.TryGetValue(name, out var first))
        {
            _firstOfName.Add(name, method);
            return false;
        }

        _byCall[first.Call] = first;
        if (_byCall.TryGetValue(method.Call, out var same))
        {
            same.Add(method.First);
            return true;
        }

        _byCall.Add(method.Call, method);
        return false;
    }
}
