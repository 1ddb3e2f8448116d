using System.Net.Http.Headers;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Reads and writes values of type <typeparamref name="T"/> as JSON, without reflection.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public abstract class JsonType<T> : BodyType<T>
{
    private protected JsonType()
    {
    }

    /// <summary>Reads a value that is not null; a mismatch leaves the reader to the caller.</summary>
    internal abstract T? Read(ref JsonMemberBinder reader);

    /// <summary>The value of a null element.</summary>
    internal abstract T Null(ref JsonMemberBinder reader);

    /// <summary>Writes a value; a null reference as null.</summary>
    internal abstract void Write(Utf8JsonWriter writer, T value);

    internal override T ReadBody(ReadOnlySpan<byte> body, HttpContentHeaders? headers, bool strict)
    {
        var reader = new JsonMemberBinder(body, strict);
        return ReadRoot(ref reader);
    }

    /// <summary>Reads a value from a whole text.</summary>
    /// <param name="utf8Json">The text in UTF-8.</param>
    /// <returns>The value; an empty one for <c>null</c>.</returns>
    /// <exception cref="ApiJsonException">The text is malformed, or its value is of another kind.</exception>
    public T Parse(ReadOnlySpan<byte> utf8Json) => ReadBody(utf8Json, null, false);

    /// <summary>Returns a value as JSON in UTF-8.</summary>
    /// <param name="value">The value.</param>
    public byte[] ToUtf8Bytes(T value)
    {
        using var buffer = new PooledBuffer();
        WriteTo(buffer, value);
        return buffer.Written.ToArray();
    }

    internal void WriteTo(PooledBuffer buffer, T value)
    {
        using var pooled = JsonWriters.Rent(buffer);
        Write(pooled.Writer, value);
    }

    private T ReadRoot(ref JsonMemberBinder reader)
    {
        T value;
        if (reader.TryNull())
        {
            value = Empty;
        }
        else
        {
            value = Read(ref reader)!;
            if (reader.IsTypeMismatch)
            {
                throw new ApiJsonException("Expected " + reader.Expected + " but found " + reader.Found, reader.Position);
            }
        }

        reader.AssertEnd();
        return value;
    }
}
