using System.Globalization;
using Newtonsoft.Json;

namespace Mono.Postman;

/// <summary>
/// Reads files that are not strict JSON or repeat a name in an object, with Newtonsoft.Json's reader, which tolerates what hand-edited
/// collections contain (comments, trailing commas, single quotes). Numbers stay as written.
/// </summary>
internal sealed class LenientDocumentReader
{
    private readonly string _text;
    private readonly LineMap _lines;
    private readonly List<PostmanProblem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly JsonTextReader _json;
    private readonly string _remedy;

    // The end of the latest token. Newtonsoft.Json tells only the ends of tokens; the next one begins at the next significant character.
    private int _end;

    private LenientDocumentReader(
        string text,
        LineMap lines,
        List<PostmanProblem> problems,
        string remedy,
        CancellationToken cancellationToken)
    {
        _remedy = remedy;
        _text = text;
        _lines = lines;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _json = new JsonTextReader(new StringReader(text))
        {
            Culture = CultureInfo.InvariantCulture,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = DocumentReader.MaxDepth,
            PropertyNameTable = new NameTable(),
        };
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The file's text without a byte order mark.</param>
    /// <param name="lines">The text's lines.</param>
    /// <param name="problems">Receives the repeated names, or the one reason why the text is not JSON.</param>
    /// <param name="remedy">The alternative to correcting a text that is not JSON.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The root value; missing if the text is not JSON.</returns>
    public static JsonSample Read(
        string text,
        LineMap lines,
        List<PostmanProblem> problems,
        string remedy,
        CancellationToken cancellationToken)
    {
        var reader = new LenientDocumentReader(text, lines, problems, remedy, cancellationToken);
        try
        {
            var root = reader.ReadValue();
            reader.ReadEnd();
            return ToSample(root, text);
        }
        catch (JsonReaderException e)
        {
            problems.Clear();
            problems.Add(reader.Explain(e));
            return default;
        }
        catch (MalformedException e)
        {
            problems.Clear();
            problems.Add(reader.Malformed(e.Message, e.Offset));
            return default;
        }
    }

    private static JsonSample ToSample(Node root, string text)
    {
        var strings = new StringInterner();
        var tape = new JsonTapeWriter(text.Length);
        Write(root, ref tape, strings);
        return new JsonSample(tape.Complete(text.AsMemory(), strings), 0);
    }

    private static void Write(Node node, ref JsonTapeWriter tape, StringInterner strings)
    {
        if (node.Kind is JsonEntryKind.Object or JsonEntryKind.Array)
        {
            var entry = tape.Open(node.Kind, node.Offset);
            foreach (var inner in node.Inner)
            {
                if (inner.Name is { } name)
                {
                    tape.AddName(strings.Add(name.AsSpan()));
                }

                Write(inner, ref tape, strings);
            }

            tape.Close(node.Kind, entry, node.End);
        }
        else
        {
            tape.Add(node.Kind, node.Offset, node.Text is { } text ? strings.Add(text.AsSpan()) : 0);
        }
    }

    private Node ReadValue()
    {
        var start = Skip(_end);
        if (start < _text.Length && _text[start] is '-' or '.' or (>= '0' and <= '9'))
        {
            // Read as text, a number of any size and precision passes.
            _json.ReadAsString();
            _end = End();
            var literal = _text.Substring(start, _end - start);
            return literal.All(c => c is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
                ? new Node(JsonEntryKind.Number, start)
                : throw new MalformedException($"A value is expected, not \"{literal}\"", start);
        }

        if (!Next(out start))
        {
            throw new MalformedException("The file ends where a value is expected", _text.Length);
        }

        switch (_json.TokenType)
        {
            case JsonToken.StartObject:
                return ReadObject(start);
            case JsonToken.StartArray:
                return ReadArray(start);
            case JsonToken.String:
                return new Node(JsonEntryKind.KnownString, start) { Text = (string)_json.Value! };
            case JsonToken.Boolean:
                return new Node((bool)_json.Value! ? JsonEntryKind.True : JsonEntryKind.False, start);
            case JsonToken.Null or JsonToken.Undefined:
                return new Node(JsonEntryKind.Null, start);
            default:
                throw new MalformedException("A value is expected here", start);
        }
    }

    private Node ReadObject(int start)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var members = new List<Node>();
        Dictionary<string, int>? indexes = null;
        while (true)
        {
            if (!Next(out var nameStart))
            {
                throw new MalformedException($"The file ends inside the object that begins in {Place(start)}", _text.Length);
            }

            if (_json.TokenType == JsonToken.EndObject)
            {
                return new Node(JsonEntryKind.Object, start) { Inner = members, End = _end - 1 };
            }

            var name = (string)_json.Value!;
            var known = IndexOf(members, name, ref indexes);
            var value = ReadValue();
            value.Name = name;
            if (known < 0)
            {
                indexes?.Add(name, members.Count);
                members.Add(value);
            }
            else
            {
                // As in JavaScript, the first occurrence determines the place and the last one the value.
                members[known] = value;
                _problems.Add(new PostmanProblem(
                    PostmanProblemKind.DuplicateKey,
                    $"Duplicate member \"{name}\": the last one is used, as in Postman. Remove the others.",
                    _lines.Position(nameStart)));
            }
        }
    }

    /// <summary>Finds a member by name: by comparison among a few, by dictionary among many.</summary>
    private static int IndexOf(List<Node> members, string name, ref Dictionary<string, int>? indexes)
    {
        const int Many = 16;
        if (indexes is null && members.Count >= Many)
        {
            indexes = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < members.Count; i++)
            {
                indexes.Add(members[i].Name!, i);
            }
        }

        if (indexes is not null)
        {
            return indexes.TryGetValue(name, out var index) ? index : -1;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private Node ReadArray(int start)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var elements = new List<Node>();
        while (true)
        {
            var next = Skip(_end);
            if (next == _text.Length)
            {
                throw new MalformedException($"The file ends inside the array that begins in {Place(start)}", _text.Length);
            }

            if (_text[next] == ']')
            {
                Next(out _);
                return new Node(JsonEntryKind.Array, start) { Inner = elements, End = _end - 1 };
            }

            elements.Add(ReadValue());
        }
    }

    private void ReadEnd()
    {
        if (Next(out var start))
        {
            throw new MalformedException("There is more text after the end of the document", start);
        }
    }

    /// <summary>Moves to the next token that is not a comment.</summary>
    private bool Next(out int start)
    {
        start = Skip(_end);
        while (_json.Read())
        {
            _end = End();
            if (_json.TokenType != JsonToken.Comment)
            {
                return true;
            }

            start = Skip(_end);
        }

        return false;
    }

    private int End() => _lines.Offset(_json.LineNumber, _json.LinePosition);

    /// <summary>Returns the first offset, from a given one on, that belongs to a token.</summary>
    private int Skip(int at)
    {
        while (at < _text.Length)
        {
            var character = _text[at];
            if (character is ',' or ' ' or '\n' or '\r' or '\t' || char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (character == '/' && at + 1 < _text.Length && _text[at + 1] is '/' or '*')
            {
                var end = _text[at + 1] == '*'
                    ? _text.IndexOf("*/", at + 2, StringComparison.Ordinal)
                    : _text.IndexOfAny(s_lineEnds, at);
                at = end < 0 ? _text.Length : _text[at + 1] == '*' ? end + 2 : end;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>
    /// Describes an error. Newtonsoft.Json reports the position where it stopped; the scanner, which is about as tolerant, the one
    /// where the error begins.
    /// </summary>
    private PostmanProblem Explain(JsonReaderException e)
    {
        if (MergeConflict() is >= 0 and var conflict)
        {
            return Malformed("The file contains an unresolved merge conflict", conflict);
        }

        if (JsonSampleReader.FindError(_text.AsMemory(), DocumentReader.MaxDepth) is { } error && error.Offset >= _end)
        {
            return Malformed(error.Message.TrimEnd('.'), error.Offset);
        }

        var message = e.Message;
        var path = message.IndexOf(" Path '", StringComparison.Ordinal);
        message = (path < 0 ? message : message.Substring(0, path)).TrimEnd('.');

        // At a bad escape, it has read the backslash and the letter.
        var isEscape = message.IndexOf("escape sequence", StringComparison.Ordinal) >= 0;
        return Malformed(message, Math.Max(_lines.Offset(e.LineNumber, e.LinePosition) - (isEscape ? 2 : 0), 0));
    }

    private int MergeConflict()
    {
        var next = Skip(_end);
        return s_conflictMarks.Any(mark => string.CompareOrdinal(_text, next, mark, 0, mark.Length) == 0) ? next : -1;
    }

    private PostmanProblem Malformed(string what, int offset) => new(
        PostmanProblemKind.MalformedJson,
        $"The file is not valid JSON. {what}. Correct it, or {_remedy}.",
        _lines.Position(offset));

    private string Place(int offset)
    {
        var position = _lines.Position(offset);
        return string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}", position.Line, position.Column);
    }

    private static readonly char[] s_lineEnds = ['\r', '\n'];
    private static readonly string[] s_conflictMarks = ["<<<<<<< ", "=======", ">>>>>>> "];

    /// <summary>Interns names.</summary>
    private sealed class NameTable : DefaultJsonNameTable
    {
        public override string Get(char[] key, int start, int length) =>
            base.Get(key, start, length) ?? Add(new string(key, start, length));
    }

    /// <summary>A value.</summary>
    private sealed class Node(JsonEntryKind kind, int offset)
    {
        internal JsonEntryKind Kind { get; } = kind;

        internal int Offset { get; } = offset;

        /// <summary>The offset of the closing bracket of a container.</summary>
        internal int End { get; init; }

        /// <summary>A string's text; otherwise null.</summary>
        internal string? Text { get; init; }

        /// <summary>The name of a member; null for elements.</summary>
        internal string? Name { get; set; }

        /// <summary>The members of an object or elements of an array.</summary>
        internal List<Node> Inner { get; init; } = s_none;

        private static readonly List<Node> s_none = [];
    }

    private sealed class MalformedException(string message, int offset) : Exception(message)
    {
        public int Offset { get; } = offset;
    }
}
