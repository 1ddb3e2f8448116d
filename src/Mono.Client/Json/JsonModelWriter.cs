using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Writes one JSON object from a model's properties. A property that is null is left out, unless the model keeps something in its place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonModelWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonNames _names;
    private readonly JsonExtras _extras;

    internal JsonModelWriter(Utf8JsonWriter writer, JsonNames names, JsonExtras extras)
    {
        _writer = writer;
        _names = names;
        _extras = extras;
    }

    /// <summary>Writes a string.</summary>
    public void String(int index, string? value)
    {
        if (value is null)
        {
            _extras.WriteInstead(_writer, _names, index);
        }
        else
        {
            _writer.WriteString(_names.Encoded(index), value);
        }
    }

    /// <summary>Writes a string with known values.</summary>
    public void OpenEnum<T>(int index, T? value)
        where T : struct, IOpenEnum<T> => String(index, value?.Value);

    /// <summary>Writes an integer.</summary>
    public void Int64(int index, long? value)
    {
        if (value is { } number)
        {
            _writer.WriteNumber(_names.Encoded(index), number);
        }
        else
        {
            _extras.WriteInstead(_writer, _names, index);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Double(int index, double? value)
    {
        if (value is { } number)
        {
            _writer.WriteNumber(_names.Encoded(index), number);
        }
        else
        {
            _extras.WriteInstead(_writer, _names, index);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Decimal(int index, decimal? value)
    {
        if (value is { } number)
        {
            _writer.WriteNumber(_names.Encoded(index), number);
        }
        else
        {
            _extras.WriteInstead(_writer, _names, index);
        }
    }

    /// <summary>Writes a boolean.</summary>
    public void Boolean(int index, bool? value)
    {
        if (value is { } flag)
        {
            _writer.WriteBoolean(_names.Encoded(index), flag);
        }
        else
        {
            _extras.WriteInstead(_writer, _names, index);
        }
    }

    /// <summary>Writes a date and time as RFC 3339.</summary>
    public void DateTimeOffset(int index, DateTimeOffset? value) => String(index, value is { } date ? JsonDates.Format(date) : null);

    /// <summary>Writes a UUID in its dashed form.</summary>
    public void Guid(int index, Guid? value) => String(index, value?.ToString("D", CultureInfo.InvariantCulture));

#if NET8_0_OR_GREATER
    /// <summary>Writes a date as ISO 8601.</summary>
    public void Date(int index, DateOnly? value) => String(index, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes a time of day as ISO 8601.</summary>
    public void Time(int index, TimeOnly? value) => String(index, value is { } time ? JsonTypes.FormatTime(time) : null);
#endif

    /// <summary>Writes any value.</summary>
    public void Element(int index, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            _writer.WritePropertyName(_names.Encoded(index));
            element.WriteTo(_writer);
        }
        else
        {
            _extras.WriteInstead(_writer, _names, index);
        }
    }

    /// <summary>Writes a model.</summary>
    public void Object<T>(int index, T? value, ModelJsonType<T> type)
        where T : class => Value(index, value, type);

    /// <summary>Writes a value.</summary>
    public void Value<T>(int index, T? value, JsonType<T> type)
        where T : class
    {
        if (value is null)
        {
            _extras.WriteInstead(_writer, _names, index);
            return;
        }

        _writer.WritePropertyName(_names.Encoded(index));
        type.Write(_writer, value);
    }

    /// <summary>Writes a list as an array.</summary>
    public void List<T>(int index, List<T>? value, JsonType<T> type)
    {
        if (value is null)
        {
            _extras.WriteInstead(_writer, _names, index);
            return;
        }

        _writer.WritePropertyName(_names.Encoded(index));
        JsonTypes.WriteList(_writer, value, type);
    }

    /// <summary>Writes a dictionary as an object.</summary>
    public void Map<T>(int index, Dictionary<string, T>? value, JsonType<T> type)
    {
        if (value is null)
        {
            _extras.WriteInstead(_writer, _names, index);
            return;
        }

        _writer.WritePropertyName(_names.Encoded(index));
        JsonTypes.WriteMap(_writer, value, type);
    }
}
