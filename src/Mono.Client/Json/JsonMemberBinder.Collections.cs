using System.Text.Json;

namespace Mono.Client;

/// <content>Reads lists and dictionaries.</content>
public ref partial struct JsonMemberBinder
{
    /// <summary>Reads an array.</summary>
    /// <param name="type">The elements' type.</param>
    internal List<T>? List<T>(JsonType<T> type)
    {
        Blank();
        if (Peek() != '[')
        {
            return TypeMismatch<List<T>>("an array");
        }

        if (typeof(T) == typeof(JsonElement))
        {
            return (List<T>)(object)ElementList();
        }

        var start = _at;
        Enter();
        var list = new List<T>();
        var first = true;
        while (Next(']', ref first))
        {
            var at = _at;
            var value = TryNull() ? type.Null(ref this) : type.Read(ref this)!;
            if (IsTypeMismatch)
            {
                if (TryPlaceholder(at) is not { } placeholder)
                {
                    _at = start;
                    _depth--;
                    return null;
                }

                var kept = list as PlaceholderList<T> ?? new PlaceholderList<T>(list);
                kept.Placeholders.Add(kept.Count, placeholder);
                list = kept;
                value = default!;
            }

            list.Add(value);
        }

        _depth--;
        return list;
    }

    /// <summary>Reads an object as a dictionary.</summary>
    /// <param name="type">The values' type.</param>
    internal Dictionary<string, T>? Map<T>(JsonType<T> type)
    {
        Blank();
        if (Peek() != '{')
        {
            return TypeMismatch<Dictionary<string, T>>("an object");
        }

        if (typeof(T) == typeof(JsonElement))
        {
            return (Dictionary<string, T>)(object)ElementMap();
        }

        var start = _at;
        Enter();
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        var first = true;
        while (Next('}', ref first))
        {
            var name = MemberName();
            var at = _at;
            var value = TryNull() ? type.Null(ref this) : type.Read(ref this)!;
            if (IsTypeMismatch)
            {
                if (TryPlaceholder(at) is not { } placeholder)
                {
                    _at = start;
                    _depth--;
                    return null;
                }

                var kept = map as PlaceholderMap<T> ?? new PlaceholderMap<T>(map);
                kept.Placeholders[name] = placeholder;
                map = kept;
                value = default!;
            }

            map[name] = value;
        }

        _depth--;
        return map;
    }

    // Returns a placeholder such as "<integer>", which stands for a value in the examples of a collection, and clears the mismatch;
    // null for other values.
    private JsonElement? TryPlaceholder(int at)
    {
        if (IsStrict)
        {
            return null;
        }

        var before = _at;
        _at = at;
        Blank();
        var value = _at;
        if (Peek() == '"' && ReadString() is { Length: > 2 } text && text[0] == '<' && text[text.Length - 1] == '>')
        {
            _at = value;
            IsTypeMismatch = false;
            return Element();
        }

        _at = before;
        return null;
    }
}
