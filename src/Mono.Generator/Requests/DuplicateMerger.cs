namespace Mono.Generator.Requests;

/// <summary>Makes one method of the requests of a group that are the same call. One merger serves one group after the other: its dictionaries are emptied, not made anew.</summary>
internal sealed class DuplicateMerger
{
    private readonly Dictionary<string, Method> _firstOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Method> _byCall = new(StringComparer.Ordinal);

    /// <summary>Takes out the methods that are the same call as an earlier one, which takes their requests.</summary>
    internal void Merge(List<Method> methods)
    {
        _firstOfName.Clear();
        _byCall.Clear();
        methods.RemoveAll(IsMerged);
    }

    // Equal calls have equal names: where no other has the name, nobody needs to know what the call is.
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
