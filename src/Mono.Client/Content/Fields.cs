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

    /// <summary>Adds a field.</summary>
    public void Add(string name, Guid? value) => Add(name, ValueText.Of(value));

#if NET8_0_OR_GREATER
    /// <summary>Adds a field.</summary>
    public void Add(string name, DateOnly? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a field.</summary>
    public void Add(string name, TimeOnly? value) => Add(name, ValueText.Of(value));
#endif
}

/// <summary>The parts of a multipart form in order. A part that is null is not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartFields
{
    internal List<(string Name, string? Text, FilePart? File, string? ContentType, string? FileName)> Items { get; } = [];

    /// <summary>Adds a text.</summary>
    public void Add(string name, string? value, string? contentType = null) => Add(name, value, contentType, null);

    /// <summary>Adds a text, as if it were a file of that name unless that is null.</summary>
    public void Add(string name, string? value, string? contentType, string? fileName)
    {
        if (value is not null)
        {
            Items.Add((name, value, null, contentType ?? (fileName is null ? null : MediaTypes.Of(fileName)), fileName));
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

    /// <summary>Adds a text.</summary>
    public void Add(string name, Guid? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);

#if NET8_0_OR_GREATER
    /// <summary>Adds a text.</summary>
    public void Add(string name, DateOnly? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, TimeOnly? value, string? contentType = null) => Add(name, ValueText.Of(value), contentType);
#endif

    /// <summary>Adds a file. A type that the caller gave wins, then the collection's, then the one that the name says.</summary>
    public void Add(string name, FilePart? file, string? contentType = null)
    {
        if (file is not null)
        {
            Items.Add((name, null, file, file.GivenType ?? contentType ?? file.ContentType, null));
        }
    }
}
