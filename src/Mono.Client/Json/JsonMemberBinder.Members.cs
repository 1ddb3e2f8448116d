#if NET
using System.Globalization;
#endif
using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// Reads or writes the members of a model, in the order in which the model lists them: each method takes the property's value and returns
/// its new one. While reading, the value changes only if the current value of the text belongs to the member.
/// </summary>
public ref partial struct JsonMemberBinder
{
    /// <summary>Creates a binder that writes a model's members.</summary>
    internal JsonMemberBinder(Utf8JsonWriter writer, JsonNames names, ApiModel model)
    {
        _writer = writer;
        _members = new MemberPlace(names, model);
    }

    /// <summary>A string.</summary>
    public string? String(string? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(String());
        }

        WriteText(value);
        return Wrote(value);
    }

    /// <summary>A string with known values.</summary>
    public T? OpenEnum<T>(T? value)
        where T : struct, IOpenEnum<T>
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(OpenEnum<T>());
        }

        WriteText(value?.Value);
        return Wrote(value);
    }

    /// <summary>A 64-bit integer.</summary>
    public long? Int64(long? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Int64());
        }

        if (value is { } number)
        {
            _writer.WriteNumber(EncodedName, number);
        }
        else
        {
            WriteInstead();
        }

        return Wrote(value);
    }

    /// <summary>A double.</summary>
    public double? Double(double? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Double());
        }

        if (value is { } number)
        {
            _writer.WriteNumber(EncodedName, number);
        }
        else
        {
            WriteInstead();
        }

        return Wrote(value);
    }

    /// <summary>A decimal.</summary>
    public decimal? Decimal(decimal? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Decimal());
        }

        if (value is { } number)
        {
            _writer.WriteNumber(EncodedName, number);
        }
        else
        {
            WriteInstead();
        }

        return Wrote(value);
    }

    /// <summary>A boolean.</summary>
    public bool? Boolean(bool? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Boolean());
        }

        if (value is { } flag)
        {
            _writer.WriteBoolean(EncodedName, flag);
        }
        else
        {
            WriteInstead();
        }

        return Wrote(value);
    }

    /// <summary>A date and time, written as RFC 3339.</summary>
    public DateTimeOffset? DateTimeOffset(DateTimeOffset? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(DateTimeOffset());
        }

        WriteText(value is { } date ? JsonDates.Format(date) : null);
        return Wrote(value);
    }

    /// <summary>A UUID, written in its dashed form.</summary>
    public Guid? Guid(Guid? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Guid());
        }

        if (value is { } uuid)
        {
            _writer.WriteString(EncodedName, uuid);
        }
        else
        {
            WriteInstead();
        }

        return Wrote(value);
    }

#if NET8_0_OR_GREATER
    /// <summary>A date, written as ISO 8601.</summary>
    public DateOnly? Date(DateOnly? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Date());
        }

        WriteText(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Wrote(value);
    }

    /// <summary>A time of day, written as ISO 8601.</summary>
    public TimeOnly? Time(TimeOnly? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Time());
        }

        WriteText(value is { } time ? JsonTypes.FormatTime(time) : null);
        return Wrote(value);
    }
#endif

    /// <summary>Any value.</summary>
    public JsonElement? Element(JsonElement? value)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Element());
        }

        if (value is { ValueKind: not JsonValueKind.Undefined } element)
        {
            _writer.WritePropertyName(EncodedName);
            element.WriteTo(_writer);
        }
        else
        {
            WriteInstead();
        }

        return Wrote(value);
    }

    /// <summary>A model.</summary>
    public T? Model<T>(T? value)
        where T : ApiModel, new()
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(ModelType<T>.Instance.Read(ref this));
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WritePropertyName(EncodedName);
            ModelType<T>.Instance.Write(_writer, value);
        }

        return Wrote(value);
    }

    /// <summary>A list of models.</summary>
    public List<T>? Models<T>(List<T>? value)
        where T : ApiModel, new() => List(value, ModelType<T>.Instance);

    /// <summary>A list, written as an array.</summary>
    public List<T>? List<T>(List<T>? value, JsonType<T> type)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(List(type));
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WritePropertyName(EncodedName);
            JsonTypes.WriteList(_writer, value, type);
        }

        return Wrote(value);
    }

    /// <summary>A dictionary, written as an object.</summary>
    public Dictionary<string, T>? Map<T>(Dictionary<string, T>? value, JsonType<T> type)
    {
        if (!IsTurn())
        {
            return value;
        }

        if (_writer is null)
        {
            return Took(Map(type));
        }

        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer.WritePropertyName(EncodedName);
            JsonTypes.WriteMap(_writer, value, type);
        }

        return Wrote(value);
    }

    private bool IsTurn() => ++_members.Index == _members.Turn;

    private T Wrote<T>(T value)
    {
        _members.Turn++;
        return value;
    }

    private readonly JsonEncodedText EncodedName => _members.Names.Encoded(_members.Index);

    private readonly void WriteText(string? value)
    {
        if (value is null)
        {
            WriteInstead();
        }
        else
        {
            _writer!.WriteString(EncodedName, value);
        }
    }

    private readonly void WriteInstead() => _members.Model.Extras.WriteInstead(_writer!, _members.Names, _members.Index);
}
