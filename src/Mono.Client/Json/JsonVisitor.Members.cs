using System.Globalization;
using System.Text.Json;

namespace Mono.Client;

/// <summary>The visits of a model's members: each method takes the property's value and gives the one it has afterwards.</summary>
public ref partial struct JsonVisitor
{
    /// <summary>A visitor that writes a model's members.</summary>
    internal JsonVisitor(Utf8JsonWriter writer, JsonNames names, ApiModel model)
    {
        _writer = writer;
        _names = names;
        _model = model;
    }

    /// <summary>Writes the member of an index.</summary>
    internal void Write(int index)
    {
        _index = index;
        _model!.Visit(index, ref this);
    }

    /// <summary>A string.</summary>
    public string? String(string? value)
    {
        if (_writer is null)
        {
            return String();
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WriteString(_names!.Encoded(_index), value);
        }

        return value;
    }

    /// <summary>A string with known values.</summary>
    public T? OpenEnum<T>(T? value)
        where T : struct, IOpenEnum<T>
    {
        if (_writer is null)
        {
            return OpenEnum<T>();
        }

        String(value?.Value);
        return value;
    }

    /// <summary>A 64-bit integer.</summary>
    public long? Int64(long? value)
    {
        if (_writer is null)
        {
            return Int64();
        }

        if (value is { } number)
        {
            _writer.WriteNumber(_names!.Encoded(_index), number);
        }
        else
        {
            WriteInstead();
        }

        return value;
    }

    /// <summary>A double.</summary>
    public double? Double(double? value)
    {
        if (_writer is null)
        {
            return Double();
        }

        if (value is { } number)
        {
            _writer.WriteNumber(_names!.Encoded(_index), number);
        }
        else
        {
            WriteInstead();
        }

        return value;
    }

    /// <summary>A decimal.</summary>
    public decimal? Decimal(decimal? value)
    {
        if (_writer is null)
        {
            return Decimal();
        }

        if (value is { } number)
        {
            _writer.WriteNumber(_names!.Encoded(_index), number);
        }
        else
        {
            WriteInstead();
        }

        return value;
    }

    /// <summary>A boolean.</summary>
    public bool? Boolean(bool? value)
    {
        if (_writer is null)
        {
            return Boolean();
        }

        if (value is { } flag)
        {
            _writer.WriteBoolean(_names!.Encoded(_index), flag);
        }
        else
        {
            WriteInstead();
        }

        return value;
    }

    /// <summary>A date and time, written as RFC 3339.</summary>
    public DateTimeOffset? DateTimeOffset(DateTimeOffset? value)
    {
        if (_writer is null)
        {
            return DateTimeOffset();
        }

        String(value is { } date ? JsonDates.Format(date) : null);
        return value;
    }

    /// <summary>A UUID, written in its dashed form.</summary>
    public Guid? Guid(Guid? value)
    {
        if (_writer is null)
        {
            return Guid();
        }

        if (value is { } uuid)
        {
            _writer.WriteString(_names!.Encoded(_index), uuid);
        }
        else
        {
            WriteInstead();
        }

        return value;
    }

#if NET8_0_OR_GREATER
    /// <summary>A date, written as ISO 8601.</summary>
    public DateOnly? Date(DateOnly? value)
    {
        if (_writer is null)
        {
            return Date();
        }

        String(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return value;
    }

    /// <summary>A time of day, written as ISO 8601.</summary>
    public TimeOnly? Time(TimeOnly? value)
    {
        if (_writer is null)
        {
            return Time();
        }

        String(value is { } time ? JsonTypes.FormatTime(time) : null);
        return value;
    }
#endif

    /// <summary>Any value.</summary>
    public JsonElement? Element(JsonElement? value)
    {
        if (_writer is null)
        {
            return Element();
        }

        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            _writer.WritePropertyName(_names!.Encoded(_index));
            element.WriteTo(_writer);
        }
        else
        {
            WriteInstead();
        }

        return value;
    }

    /// <summary>A model.</summary>
    public T? Model<T>(T? value)
        where T : ApiModel, new()
    {
        if (_writer is null)
        {
            return ModelType<T>.Instance.Read(ref this);
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WritePropertyName(_names!.Encoded(_index));
            ModelType<T>.Instance.Write(_writer, value);
        }

        return value;
    }

    /// <summary>A list of models.</summary>
    public List<T>? Models<T>(List<T>? value)
        where T : ApiModel, new() => List(value, ModelType<T>.Instance);

    /// <summary>A list, written as an array.</summary>
    public List<T>? List<T>(List<T>? value, JsonType<T> type)
    {
        if (_writer is null)
        {
            return List(type);
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WritePropertyName(_names!.Encoded(_index));
            JsonTypes.WriteList(_writer, value, type);
        }

        return value;
    }

    /// <summary>A dictionary, written as an object.</summary>
    public Dictionary<string, T>? Map<T>(Dictionary<string, T>? value, JsonType<T> type)
    {
        if (_writer is null)
        {
            return Map(type);
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WritePropertyName(_names!.Encoded(_index));
            JsonTypes.WriteMap(_writer, value, type);
        }

        return value;
    }

    private readonly void WriteInstead() => _model!.Extras.WriteInstead(_writer!, _names!, _index);
}
