using System.ComponentModel;

namespace Mono.Client;

/// <summary>The fields of an urlencoded form in order. A field that is null is not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormFields
{
    internal List<KeyValuePair<string, string>> Items { get; } = [];

    /// <summary>Adds a field.</summary>
    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            Items.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    /// <summary>Adds a field.</summary>
    public void Add(string name, long? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a field.</summary>
    public void Add(string name, double? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a field.</summary>
    public void Add(string name, bool? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a field.</summary>
    public void Add(string name, DateTimeOffset? value) => Add(name, ValueText.Of(value));
}

/// <summary>The parts of a multipart form in order. A part that is null is not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartFields
{
    internal List<(string Name, string? Text, FilePart? File, string? ContentType)> Items { get; } = [];

    /// <summary>Adds a text.</summary>
    public void Add(string name, string? value, string? contentType = null)
    {
        if (value is not null)
        {
            Items.Add((name, value, null, contentType));
        }
    }

    /// <summary>Adds a text.</summary>
    public void Add(string name, long? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, double? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, bool? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, DateTimeOffset? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a file.</summary>
    public void Add(string name, FilePart? file, string? contentType = null)
    {
        if (file is not null)
        {
            Items.Add((name, null, file, file.ContentType ?? contentType));
        }
    }
}
