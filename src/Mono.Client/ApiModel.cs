using System.ComponentModel;
using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// Base class of generated models: a JSON object of a collection. Members without a property are kept and written again, so that
/// reading, changing and writing a model loses nothing.
/// </summary>
public abstract class ApiModel
{
    private JsonExtras _extras;

    /// <summary>Members without a property, and values that do not fit their property's type, by JSON name.</summary>
    public IDictionary<string, JsonElement> AdditionalProperties => _extras.Members;

    /// <summary>The JSON names of the members, each preceded by a separator: the text's first character.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract string JsonNames { get; }

    internal ref JsonExtras Extras => ref _extras;

    internal string NameTable => JsonNames;

    /// <summary>Reads or writes each property once, in the order of <see cref="JsonNames"/>.</summary>
    /// <param name="json">The binder.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void BindMembers(ref JsonMemberBinder json);

    internal void Bind(ref JsonMemberBinder json) => BindMembers(ref json);
}
