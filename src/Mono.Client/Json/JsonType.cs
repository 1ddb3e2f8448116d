using System.ComponentModel;
using System.Text.Json;

namespace Mono.Client;

/// <summary>How a JSON value becomes a <typeparamref name="T"/> and back, without reflection.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public abstract class JsonType<T> : BodyType<T>
{
    private protected JsonType()
    {
    }

    /// <summary>Reads a value that is not null; a misfit leaves the reader to the caller.</summary>
    internal abstract T? Read(ref JsonModelReader reader);

    /// <summary>What a null is as an element.</summary>
    internal abstract T Null(ref JsonModelReader reader);

    /// <summary>Writes a value; a null reference as null.</summary>
    internal abstract void Write(Utf8JsonWriter writer, T value);

    internal override T ReadBody(ReadOnlySpan<byte> body, string? contentType, bool strict)
    {
        var reader = new JsonModelReader(body, strict);
        return ReadRoot(ref reader);
    }

    /// <summary>Reads a whole text.</summary>
    /// <param name="utf8Json">The text in UTF-8.</param>
    /// <returns>The value; an empty one for <c>null</c>.</returns>
    /// <exception cref="ApiJsonException">The text is malformed, or its value is of another kind.</exception>
    public T Parse(ReadOnlySpan<byte> utf8Json) => ReadBody(utf8Json, null, false);

    /// <summary>The value as JSON in UTF-8.</summary>
    /// <param name="value">The value.</param>
    public byte[] ToUtf8Bytes(T value)
    {
        using var buffer = new PooledBuffer();
        WriteTo(buffer, value);
        return buffer.Written.ToArray();
    }

    internal void WriteTo(PooledBuffer buffer, T value)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        Write(writer, value);
    }

    private T ReadRoot(ref JsonModelReader reader)
    {
        T value;
        if (reader.TryNull())
        {
            value = Empty;
        }
        else
        {
            value = Read(ref reader)!;
            if (reader.IsMisfit)
            {
                throw new ApiJsonException("Expected " + reader.Expected + " but found " + reader.Found, reader.Position);
            }
        }

        reader.AssertEnd();
        return value;
    }
}

/// <summary>How a generated model is read and written.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelJsonType<T> : JsonType<T>
    where T : class
{
    private readonly JsonNames _names;

    /// <summary>Takes the names of the model's members.</summary>
    /// <param name="names">The names, each after the table's first character.</param>
    protected ModelJsonType(string names) => _names = new JsonNames(names);

    /// <summary>An empty model.</summary>
    protected abstract T Create();

    /// <summary>What the model keeps beside its properties.</summary>
    protected abstract ref JsonExtras Extras(T model);

    /// <summary>Reads the member of an index into its property.</summary>
    protected abstract void ReadMember(T model, int index, ref JsonModelReader reader);

    /// <summary>Writes the properties in the order of their names.</summary>
    protected abstract void WriteMembers(T model, ref JsonModelWriter writer);

    internal override T Empty => Create();

    internal override T Null(ref JsonModelReader reader) => null!;

    internal override T? Read(ref JsonModelReader reader)
    {
        if (!reader.TryEnterObject())
        {
            return null;
        }

        var model = Create();
        ref var extras = ref Extras(model);
        var index = -1;
        string? unknown = null;
        try
        {
            for (var first = true; reader.Next('}', ref first);)
            {
                unknown = null;
                var name = reader.RawName(out var escaped);
                var found = _names.Find(name, escaped, index + 1);
                if (found < 0)
                {
                    unknown = JsonModelReader.Decode(name, escaped);
                    extras.Add(unknown, reader.Element()!.Value);
                    continue;
                }

                var mayBeAgain = found <= index;
                index = found;
                var start = reader.Position;
                if (reader.TryNull())
                {
                    if (mayBeAgain)
                    {
                        Clear(model, index, start, ref reader);
                    }

                    extras.SetNull(index);
                    continue;
                }

                ReadMember(model, index, ref reader);
                if (reader.IsMisfit)
                {
                    KeepMisfit(ref reader, ref extras, index, start);
                }
            }
        }
        catch (ApiJsonException exception)
        {
            throw exception.Inside(unknown is not null ? "." + unknown : index >= 0 ? "." + _names[index] : "");
        }

        reader.LeaveObject();
        return model;
    }

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        ref var extras = ref Extras(value);
        writer.WriteStartObject();
        var members = new JsonModelWriter(writer, _names, extras);
        WriteMembers(value, ref members);
        extras.WriteRest(writer, _names);
        writer.WriteEndObject();
    }

    // Of members with one name the last counts (RFC 8259, section 4, and JavaScript): no property's type takes the null, so it is null then.
    private void Clear(T model, int index, int start, ref JsonModelReader reader)
    {
        var after = reader.Position;
        reader.Return(start);
        ReadMember(model, index, ref reader);
        reader.Return(after);
    }

    private void KeepMisfit(ref JsonModelReader reader, ref JsonExtras extras, int index, int start)
    {
        var expected = reader.Expected;
        reader.Return(start);
        if (reader.IsStrict)
        {
            throw new ApiJsonException("Expected " + expected + " but found " + reader.Found, start);
        }

        extras.Add(_names[index], reader.Element()!.Value);
    }
}
