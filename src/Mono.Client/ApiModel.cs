using System.ComponentModel;
using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// A JSON object of a collection: generated models derive from it. What a model has no property for is kept and sent back, so that reading, changing and writing loses nothing.
/// </summary>
public abstract class ApiModel
{
    private JsonExtras _extras;

    /// <summary>Members of the JSON object that have no property, and values that do not fit their property's type, by their names in JSON.</summary>
    public IDictionary<string, JsonElement> AdditionalProperties => _extras.Members;

    /// <summary>The names of the members in JSON, each after the text's first character.</summary>
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
