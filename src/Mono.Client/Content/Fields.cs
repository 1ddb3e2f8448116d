using System.ComponentModel;

namespace Mono.Client;

/// <summary>The fields of a urlencoded form in order. Null fields are not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormFields
{
    internal List<KeyValuePair<string, string>> Items { get; } = [];

    /// <summary>Adds a field.</summary>
    public void Add(string name, string? value)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

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

/// <summary>The parts of a multipart form in order. Null parts are not sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartFields
{
    internal List<(string Name, string? Text, FilePart? File, string? ContentType, string? FileName)> Items { get; } = [];

    /// <summary>Adds a text.</summary>
    public void Add(string name, string? value) => Add(name, value, null, null);

    /// <summary>Adds a text.</summary>
    public void Add(string name, string? value, string? contentType) => Add(name, value, contentType, null);

    /// <summary>Adds a text; with a file name it is sent as a file.</summary>
    public void Add(string name, string? value, string? contentType, string? fileName)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (value is not null)
        {
            Items.Add((name, value, null, contentType ?? (fileName is null ? null : MediaTypes.Of(fileName)), fileName));
        }
    }

    /// <summary>Adds a text.</summary>
    public void Add(string name, long? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, long? value, string? contentType) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, double? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, double? value, string? contentType) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, bool? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, bool? value, string? contentType) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, DateTimeOffset? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, DateTimeOffset? value, string? contentType) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, Guid? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, Guid? value, string? contentType) => Add(name, ValueText.Of(value), contentType);

#if NET8_0_OR_GREATER
    /// <summary>Adds a text.</summary>
    public void Add(string name, DateOnly? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, DateOnly? value, string? contentType) => Add(name, ValueText.Of(value), contentType);

    /// <summary>Adds a text.</summary>
    public void Add(string name, TimeOnly? value) => Add(name, ValueText.Of(value));

    /// <summary>Adds a text.</summary>
    public void Add(string name, TimeOnly? value, string? contentType) => Add(name, ValueText.Of(value), contentType);
#endif

    /// <summary>Adds a file.</summary>
    public void Add(string name, FilePart? file) => Add(name, file, null);

    /// <summary>Adds a file. Its type is the caller's, else the collection's, else that of the name's extension.</summary>
    public void Add(string name, FilePart? file, string? contentType)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (file is not null)
        {
            Items.Add((name, null, file, file.GivenType ?? contentType ?? file.ContentType, null));
        }
    }
}
