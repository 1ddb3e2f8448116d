using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mono.Client;

/// <summary>The member names of a model, ready for reading and writing.</summary>
internal sealed class JsonNames
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly byte[][] _tokens;
    private readonly JsonEncodedText[] _encoded;
    private Dictionary<string, int>? _index;

    /// <summary>Splits a table of names.</summary>
    /// <param name="table">The names, each preceded by the separator, which is the table's first character.</param>
    internal JsonNames(string table)
    {
        _names = table.Length == 0 ? [] : table.Substring(1).Split(table[0]);
        _utf8 = new byte[_names.Length][];
        _tokens = new byte[_names.Length][];
        _encoded = new JsonEncodedText[_names.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            _utf8[i] = Utf8.GetBytes(_names[i]);
            _encoded[i] = JsonEncodedText.Encode(_names[i], JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            _tokens[i] = [(byte)',', (byte)'"', .. _encoded[i].EncodedUtf8Bytes, (byte)'"', (byte)':'];
        }
    }

    internal int Count => _names.Length;

    internal string this[int index] => _names[index];

    internal JsonEncodedText Encoded(int index) => _encoded[index];

    /// <summary>Returns the usual text before a member's value: comma, quoted name and colon; empty after the last index.</summary>
    internal ReadOnlySpan<byte> Token(int index) => index < _tokens.Length ? _tokens[index] : default;

    /// <summary>Returns the index of a name, trying the expected one first: members usually come in the order of the examples.</summary>
    /// <returns>The index; -1 if the model has no such member.</returns>
    internal int Find(ReadOnlySpan<byte> name, TextKind kind, int expected)
    {
        if (kind == TextKind.Escaped)
        {
            return Find(JsonEscapes.Decode(name));
        }

        for (var i = expected; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        for (var i = 0; i < expected; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the index of a name; -1 if the model has no such member.</summary>
    internal int Find(string name)
    {
        if (_index is null)
        {
            var index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _names.Length; i++)
            {
                index[_names[i]] = i;
            }

            _index = index;
        }

        return _index.TryGetValue(name, out var found) ? found : -1;
    }
}
