using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Mono.Client;

/// <summary>
/// The visits of a model's members, one after another as the model names them: each method takes the property's value and gives the one it has afterwards. Reading, that is another only where the
/// text's value at hand is the member's.
/// </summary>
public ref partial struct JsonVisitor
{
    /// <summary>A visitor that writes a model's members.</summary>
    internal JsonVisitor(Utf8JsonWriter writer, JsonNames names, ApiModel model)
    {
        _writer = writer;
        _members = new MemberPlace(names, model);
    }

    /// <summary>A string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? String(string? value) => IsTurn() ? VisitString(value) : value;

    private string? VisitString(string? value)
    {
        if (_writer is null)
        {
            return Took(String());
        }

        WriteText(value);
        return Wrote(value);
    }

    /// <summary>A string with known values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? OpenEnum<T>(T? value)
        where T : struct, IOpenEnum<T> => IsTurn() ? VisitOpenEnum(value) : value;

    private T? VisitOpenEnum<T>(T? value)
        where T : struct, IOpenEnum<T>
    {
        if (_writer is null)
        {
            return Took(OpenEnum<T>());
        }

        WriteText(value?.Value);
        return Wrote(value);
    }

    /// <summary>A 64-bit integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long? Int64(long? value) => IsTurn() ? VisitInt64(value) : value;

    private long? VisitInt64(long? value)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double? Double(double? value) => IsTurn() ? VisitDouble(value) : value;

    private double? VisitDouble(double? value)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? Decimal(decimal? value) => IsTurn() ? VisitDecimal(value) : value;

    private decimal? VisitDecimal(decimal? value)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? Boolean(bool? value) => IsTurn() ? VisitBoolean(value) : value;

    private bool? VisitBoolean(bool? value)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateTimeOffset? DateTimeOffset(DateTimeOffset? value) => IsTurn() ? VisitDateTimeOffset(value) : value;

    private DateTimeOffset? VisitDateTimeOffset(DateTimeOffset? value)
    {
        if (_writer is null)
        {
            return Took(DateTimeOffset());
        }

        WriteText(value is { } date ? JsonDates.Format(date) : null);
        return Wrote(value);
    }

    /// <summary>A UUID, written in its dashed form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Guid? Guid(Guid? value) => IsTurn() ? VisitGuid(value) : value;

    private Guid? VisitGuid(Guid? value)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateOnly? Date(DateOnly? value) => IsTurn() ? VisitDate(value) : value;

    private DateOnly? VisitDate(DateOnly? value)
    {
        if (_writer is null)
        {
            return Took(Date());
        }

        WriteText(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Wrote(value);
    }

    /// <summary>A time of day, written as ISO 8601.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TimeOnly? Time(TimeOnly? value) => IsTurn() ? VisitTime(value) : value;

    private TimeOnly? VisitTime(TimeOnly? value)
    {
        if (_writer is null)
        {
            return Took(Time());
        }

        WriteText(value is { } time ? JsonTypes.FormatTime(time) : null);
        return Wrote(value);
    }
#endif

    /// <summary>Any value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonElement? Element(JsonElement? value) => IsTurn() ? VisitElement(value) : value;

    private JsonElement? VisitElement(JsonElement? value)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Model<T>(T? value)
        where T : ApiModel, new() => IsTurn() ? VisitModel(value) : value;

    private T? VisitModel<T>(T? value)
        where T : ApiModel, new()
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public List<T>? List<T>(List<T>? value, JsonType<T> type) => IsTurn() ? VisitList(value, type) : value;

    private List<T>? VisitList<T>(List<T>? value, JsonType<T> type)
    {
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Dictionary<string, T>? Map<T>(Dictionary<string, T>? value, JsonType<T> type) => IsTurn() ? VisitMap(value, type) : value;

    private Dictionary<string, T>? VisitMap<T>(Dictionary<string, T>? value, JsonType<T> type)
    {
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

    // Most members that are asked have another's turn where a text leaves many out or has them in another order: it must cost next to nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
