using System.Text.Json;

namespace Mono.Client;

/// <content>Reads values without a C# type as elements.</content>
public ref partial struct JsonMemberBinder
{
    // Maximal number of values of an array or object that become separate documents, which is fastest. More values become parts of
    // one document, which is smallest.
    private const int Few = 8;

    private static readonly JsonElement s_true = Parse("true"u8);
    private static readonly JsonElement s_false = Parse("false"u8);

    /// <summary>The element for null.</summary>
    internal static JsonElement Null { get; } = Parse("null"u8);

    /// <summary>Reads any value unchanged.</summary>
    internal JsonElement? Element()
    {
        Blank();
        var rest = _json.Slice(_at);
        if (TryLiteral(rest, out var element))
        {
            _at += rest[0] == 'f' ? 5 : 4;
            return element;
        }

        if (_depth < MaxDepth)
        {
            var reader = new Utf8JsonReader(rest, new JsonReaderOptions { MaxDepth = MaxDepth - _depth });
            try
            {
                element = JsonElement.ParseValue(ref reader);
                _at += (int)reader.BytesConsumed;
                return element;
            }
            catch (JsonException)
            {
                // Malformed or nested too deep: reported below, with the usual message.
            }
        }

        return Parse(Raw());
    }

    private static bool TryLiteral(ReadOnlySpan<byte> text, out JsonElement element)
    {
        switch (text.IsEmpty ? 0 : text[0])
        {
            case (byte)'t' when text.StartsWith("true"u8):
                element = s_true;
                return true;
            case (byte)'f' when text.StartsWith("false"u8):
                element = s_false;
                return true;
            case (byte)'n' when text.StartsWith("null"u8):
                element = Null;
                return true;
            default:
                element = default;
                return false;
        }
    }

    private static JsonElement Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        return JsonElement.ParseValue(ref reader);
    }

    private List<JsonElement> ElementList()
    {
        Span<Place> places = stackalloc Place[Few];
        var start = _at;
        var count = 0;
        Enter();
        for (var first = true; Next(']', ref first); count++)
        {
            if (count == Few)
            {
                _depth--;
                _at = start;
                return LongElementList();
            }

            places[count] = Value(default);
        }

        _depth--;
        var list = new List<JsonElement>(count);
        foreach (var place in places.Slice(0, count))
        {
            list.Add(ElementAt(place));
        }

        return list;
    }

    private List<JsonElement> LongElementList()
    {
        var whole = Element().GetValueOrDefault();
        var list = new List<JsonElement>(whole.GetArrayLength());
        foreach (var element in whole.EnumerateArray())
        {
            list.Add(element);
        }

        return list;
    }

    private Dictionary<string, JsonElement> ElementMap()
    {
        Span<Place> places = stackalloc Place[Few];
        var start = _at;
        var count = 0;
        Enter();
        for (var first = true; Next('}', ref first); count++)
        {
            if (count == Few)
            {
                _depth--;
                _at = start;
                return LongElementMap();
            }

            places[count] = Value(Name());
        }

        _depth--;
        var map = new Dictionary<string, JsonElement>(count, StringComparer.Ordinal);
        foreach (var place in places.Slice(0, count))
        {
            map[Decode(_json.Slice(place.Name, place.NameLength), place.NameKind)] = ElementAt(place);
        }

        return map;
    }

    private Dictionary<string, JsonElement> LongElementMap()
    {
        var start = _at;
        var values = Element().GetValueOrDefault().EnumerateObject();
        _at = start;
        Enter();
        var map = new Dictionary<string, JsonElement>(values.Count(), StringComparer.Ordinal);
        for (var first = true; Next('}', ref first) && values.MoveNext();)
        {
            // Names are decoded here, so that invalid UTF-8 in them is replaced and not rejected.
            map[MemberName()] = values.Current.Value;
            Skip();
        }

        _depth--;
        return map;
    }

    private Place Name()
    {
        var kind = RawName(out var at, out var length);
        return new Place { Name = at, NameLength = length, NameKind = kind };
    }

    // Returns the position of the current value, and validates it.
    private Place Value(Place place)
    {
        Blank();
        place.At = _at;
        Skip();
        place.Length = _at - place.At;
        return place;
    }

    private JsonElement ElementAt(Place place)
    {
        var text = _json.Slice(place.At, place.Length);
        if (TryLiteral(text, out var element))
        {
            return element;
        }

        if (text.Length > ElementCache.MaxLength || _json.Length < ElementCache.MinTextLength)
        {
            return Parse(text);
        }

        _elements ??= new ElementCache();
        if (!_elements.TryGet(_json, place.At, place.Length, out var slot, out element))
        {
            element = Parse(text);
            _elements.Set(slot, place.At, place.Length, element);
        }

        return element;
    }

    /// <summary>Positions of a value and its name.</summary>
    private struct Place
    {
        internal int Name;
        internal int NameLength;
        internal TextKind NameKind;
        internal int At;
        internal int Length;
    }
}
