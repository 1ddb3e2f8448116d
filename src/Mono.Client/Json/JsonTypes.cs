#if NET
using System.Globalization;
#endif
using System.ComponentModel;
using System.Text.Json;

namespace Mono.Client;

/// <summary>JSON types without generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypes
{
    private delegate T? Reading<T>(ref JsonMemberBinder reader);

    /// <summary>Strings.</summary>
    public static JsonType<string> String { get; } = new Reference<string>(
        (ref JsonMemberBinder r) => r.String(), (w, v) => w.WriteStringValue(v), () => "");

    /// <summary>Any value.</summary>
    public static JsonType<JsonElement> Element { get; } = new ElementType();

    /// <summary>Integers.</summary>
    public static JsonType<long> Int64 { get; } = new Plain<long>((ref JsonMemberBinder r) => r.Int64(), (w, v) => w.WriteNumberValue(v));

    /// <summary>Numbers.</summary>
    public static JsonType<double> Double { get; } = new Plain<double>(
        (ref JsonMemberBinder r) => r.Double(), (w, v) => w.WriteNumberValue(v));

    /// <summary>Numbers.</summary>
    public static JsonType<decimal> Decimal { get; } = new Plain<decimal>(
        (ref JsonMemberBinder r) => r.Decimal(), (w, v) => w.WriteNumberValue(v));

    /// <summary>Booleans.</summary>
    public static JsonType<bool> Boolean { get; } = new Plain<bool>(
        (ref JsonMemberBinder r) => r.Boolean(), (w, v) => w.WriteBooleanValue(v));

    /// <summary>Dates with times.</summary>
    public static JsonType<DateTimeOffset> DateTimeOffset { get; } = new Plain<DateTimeOffset>(
        (ref JsonMemberBinder r) => r.DateTimeOffset(), (w, v) => w.WriteStringValue(JsonDates.Format(v)));

    /// <summary>UUIDs.</summary>
    public static JsonType<Guid> Guid { get; } = new Plain<Guid>((ref JsonMemberBinder r) => r.Guid(), (w, v) => w.WriteStringValue(v));

    /// <summary>Integers, or null.</summary>
    public static JsonType<long?> NullableInt64 { get; } = new Optional<long>(Int64);

    /// <summary>Numbers, or null.</summary>
    public static JsonType<double?> NullableDouble { get; } = new Optional<double>(Double);

    /// <summary>Numbers, or null.</summary>
    public static JsonType<decimal?> NullableDecimal { get; } = new Optional<decimal>(Decimal);

    /// <summary>Booleans, or null.</summary>
    public static JsonType<bool?> NullableBoolean { get; } = new Optional<bool>(Boolean);

    /// <summary>Dates with times, or null.</summary>
    public static JsonType<DateTimeOffset?> NullableDateTimeOffset { get; } = new Optional<DateTimeOffset>(DateTimeOffset);

    /// <summary>UUIDs, or null.</summary>
    public static JsonType<Guid?> NullableGuid { get; } = new Optional<Guid>(Guid);

#if NET8_0_OR_GREATER
    /// <summary>Dates.</summary>
    public static JsonType<DateOnly> Date { get; } = new Plain<DateOnly>(
        (ref JsonMemberBinder r) => r.Date(), (w, v) => w.WriteStringValue(v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Times of day.</summary>
    public static JsonType<TimeOnly> Time { get; } = new Plain<TimeOnly>(
        (ref JsonMemberBinder r) => r.Time(), (w, v) => w.WriteStringValue(FormatTime(v)));

    /// <summary>Dates, or null.</summary>
    public static JsonType<DateOnly?> NullableDate { get; } = new Optional<DateOnly>(Date);

    /// <summary>Times of day, or null.</summary>
    public static JsonType<TimeOnly?> NullableTime { get; } = new Optional<TimeOnly>(Time);

    internal static string FormatTime(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH':'mm':'ss" : "HH':'mm':'ss'.'FFFFFFF", CultureInfo.InvariantCulture);
#endif

    /// <summary>A generated model.</summary>
    public static JsonType<T> Model<T>()
        where T : ApiModel, new() => ModelType<T>.Instance;

    /// <summary>Strings with known values.</summary>
    public static JsonType<T> OpenEnum<T>()
        where T : struct, IOpenEnum<T> => OpenEnumType<T>.Plain;

    /// <summary>Strings with known values, or null.</summary>
    public static JsonType<T?> NullableOpenEnum<T>()
        where T : struct, IOpenEnum<T> => OpenEnumType<T>.Optional;

    /// <summary>Returns a type for values that may be null.</summary>
    /// <param name="type">The type of values other than null.</param>
    public static JsonType<T?> Nullable<T>(JsonType<T> type)
        where T : class => type!;

    /// <summary>Lists.</summary>
    /// <param name="element">The type of the elements.</param>
    public static JsonType<List<T>> List<T>(JsonType<T> element) =>
        new Reference<List<T>>((ref JsonMemberBinder r) => r.List(element), (w, v) => WriteList(w, v, element), () => []);

    /// <summary>Dictionaries.</summary>
    /// <param name="value">The type of the values.</param>
    public static JsonType<Dictionary<string, T>> Map<T>(JsonType<T> value) =>
        new Reference<Dictionary<string, T>>(
            (ref JsonMemberBinder r) => r.Map(value),
            (w, v) => WriteMap(w, v, value),
            () => new Dictionary<string, T>(StringComparer.Ordinal));

    internal static void WriteList<T>(Utf8JsonWriter writer, List<T> list, JsonType<T> type)
    {
        writer.WriteStartArray();
        if (list is PlaceholderList<T> kept)
        {
            for (var i = 0; i < kept.Count; i++)
            {
                WriteOr(writer, kept[i], type, kept.Placeholders.TryGetValue(i, out var placeholder) ? placeholder : null);
            }
        }
        else
        {
            foreach (var item in list)
            {
                type.Write(writer, item);
            }
        }

        writer.WriteEndArray();
    }

    internal static void WriteMap<T>(Utf8JsonWriter writer, Dictionary<string, T> map, JsonType<T> type)
    {
        writer.WriteStartObject();
        foreach (var entry in map)
        {
            writer.WritePropertyName(entry.Key);
            WriteOr(
                writer,
                entry.Value,
                type,
                map is PlaceholderMap<T> kept && kept.Placeholders.TryGetValue(entry.Key, out var placeholder) ? placeholder : null);
        }

        writer.WriteEndObject();
    }

    // A placeholder is written unchanged unless its value has been set.
    private static void WriteOr<T>(Utf8JsonWriter writer, T value, JsonType<T> type, JsonElement? placeholder)
    {
        if (placeholder is { } text && EqualityComparer<T>.Default.Equals(value, default!))
        {
            text.WriteTo(writer);
        }
        else
        {
            type.Write(writer, value);
        }
    }

    private sealed class Reference<T>(Reading<T> read, Action<Utf8JsonWriter, T> write, Func<T> empty) : JsonType<T>
        where T : class
    {
        internal override T Empty => empty();

        internal override T? Read(ref JsonMemberBinder reader) => read(ref reader);

        internal override T Null(ref JsonMemberBinder reader) => null!;

        internal override void Write(Utf8JsonWriter writer, T value)
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                write(writer, value);
            }
        }
    }

    private delegate T? ReadingValue<T>(ref JsonMemberBinder reader)
        where T : struct;

    private sealed class Plain<T>(ReadingValue<T> read, Action<Utf8JsonWriter, T> write) : JsonType<T>
        where T : struct
    {
        internal override T Empty => default;

        internal override T Read(ref JsonMemberBinder reader) => read(ref reader).GetValueOrDefault();

        internal override T Null(ref JsonMemberBinder reader)
        {
            reader.SetTypeMismatch("a value that is not null");
            return default;
        }

        internal override void Write(Utf8JsonWriter writer, T value) => write(writer, value);
    }

    private static class OpenEnumType<T>
        where T : struct, IOpenEnum<T>
    {
        internal static readonly JsonType<T> Plain = new Plain<T>(
            (ref JsonMemberBinder r) => r.OpenEnum<T>(), (w, v) => w.WriteStringValue(v.Value));
        internal static readonly JsonType<T?> Optional = new Optional<T>(Plain);
    }

    private sealed class Optional<T>(JsonType<T> type) : JsonType<T?>
        where T : struct
    {
        internal override T? Empty => null;

        internal override T? Read(ref JsonMemberBinder reader) => type.Read(ref reader);

        internal override T? Null(ref JsonMemberBinder reader) => null;

        internal override void Write(Utf8JsonWriter writer, T? value)
        {
            if (value is { } there)
            {
                type.Write(writer, there);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class ElementType : JsonType<JsonElement>
    {
        internal override JsonElement Empty => JsonMemberBinder.Null;

        internal override JsonElement Read(ref JsonMemberBinder reader) => reader.Element().GetValueOrDefault();

        internal override JsonElement Null(ref JsonMemberBinder reader) => JsonMemberBinder.Null;

        internal override void Write(Utf8JsonWriter writer, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Undefined)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }
    }
}
