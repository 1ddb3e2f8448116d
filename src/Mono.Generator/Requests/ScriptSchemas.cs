using System.Text;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Finds JSON Schemas that a test script checks the response against.</summary>
/// <remarks>
/// <c>pm.response.to.have.jsonSchema(schema)</c>, <c>tv4.validate(body, schema)</c> and <c>ajv.compile(schema)</c>, where the schema is an
/// object literal or a variable with one. Scripts are not run, so schemas that a script puts together are not found.
/// Source: Postman's documentation of test scripts, which recommends these three.
/// </remarks>
internal static class ScriptSchemas
{
    // The calls, with the index of the argument that is the schema.
    private static readonly (string Call, int Argument)[] s_calls =
    [
        (".jsonSchema(", 0),
        ("tv4.validate(", 1),
        ("tv4.validateResult(", 1),
        ("tv4.validateMultiple(", 1),
        ("ajv.validate(", 0),
        ("ajv.compile(", 0),
    ];

    /// <summary>Finds the schemas of a script.</summary>
    /// <param name="script">The text of the script.</param>
    /// <returns>The schemas by kind of call, each in the order of the script.</returns>
    internal static IReadOnlyList<JsonSample> Find(string script)
    {
        if (!Array.Exists(s_calls, c => script.IndexOf(c.Call, StringComparison.Ordinal) >= 0))
        {
            return [];
        }

        var text = WithoutComments(script);
        var found = new List<JsonSample>();
        foreach (var (call, argument) in s_calls)
        {
            for (var at = text.IndexOf(call, StringComparison.Ordinal); at >= 0; at = text.IndexOf(call, at + 1, StringComparison.Ordinal))
            {
                if (Argument(text, at + call.Length, argument) is { } expression && Literal(text, expression) is { } literal &&
                    JsonSampleReader.TryRead(ToJson(literal), out var schema, out _) && schema.Kind == JsonSampleKind.Object)
                {
                    found.Add(schema);
                }
            }
        }

        return found;
    }

    // Returns the text of an argument; null if there are fewer.
    private static string? Argument(string text, int start, int index)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'' or '`':
                    at = EndOfString(text, at);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' when depth == 0:
                    return index == 0 ? text.Substring(start, at - start).Trim() : null;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case ',' when depth == 0:
                    if (index-- == 0)
                    {
                        return text.Substring(start, at - start).Trim();
                    }

                    start = at + 1;
                    break;
            }
        }

        return null;
    }

    // Returns the object literal of an expression: the expression itself, or the value given to the variable that it names.
    private static string? Literal(string text, string expression)
    {
        if (expression.Length > 0 && expression[0] == '{')
        {
            return Braces(expression, 0);
        }

        if (expression.Length == 0 || !expression.All(c => char.IsLetterOrDigit(c) || c is '_' or '$'))
        {
            return null;
        }

        for (var at = text.IndexOf(expression, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(expression, at + 1, StringComparison.Ordinal))
        {
            var next = at + expression.Length;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            var isPartOfName = at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '$' or '.');
            if (isPartOfName || next >= text.Length || text[next] != '=')
            {
                continue;
            }

            next++;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && text[next] == '{')
            {
                return Braces(text, next);
            }
        }

        return null;
    }

    private static string? Braces(string text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'' or '`':
                    at = EndOfString(text, at);
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return text.Substring(start, at + 1 - start);
            }
        }

        return null;
    }

    // Turns an object literal of JavaScript into JSON: names get quotes, and strings get double quotes.
    private static string ToJson(string literal)
    {
        var json = new StringBuilder(literal.Length + 32);
        for (var at = 0; at < literal.Length; at++)
        {
            var c = literal[at];
            if (c is '"' or '\'' or '`')
            {
                var end = EndOfString(literal, at);
                json.Append('"');
                for (var i = at + 1; i < end; i++)
                {
                    if (literal[i] == '\\' && i + 1 < end)
                    {
                        json.Append(literal[i + 1] == '\'' || literal[i + 1] == '`' ? "" : "\\").Append(literal[++i]);
                    }
                    else
                    {
                        json.Append(literal[i] == '"' ? "\\\"" : literal[i].ToString());
                    }
                }

                json.Append('"');
                at = end;
            }
            else if (char.IsLetter(c) || c is '_' or '$')
            {
                var end = at;
                while (end < literal.Length && (char.IsLetterOrDigit(literal[end]) || literal[end] is '_' or '$'))
                {
                    end++;
                }

                var word = literal.Substring(at, end - at);
                json.Append(word is "true" or "false" or "null" ? word : "\"" + word + "\"");
                at = end - 1;
            }
            else
            {
                json.Append(c);
            }
        }

        return json.ToString();
    }

    private static string WithoutComments(string script)
    {
        var text = new StringBuilder(script.Length);
        for (var at = 0; at < script.Length; at++)
        {
            var c = script[at];
            if (c is '"' or '\'' or '`')
            {
                var end = Math.Min(EndOfString(script, at), script.Length - 1);
                text.Append(script, at, end + 1 - at);
                at = end;
            }
            else if (c == '/' && at + 1 < script.Length && script[at + 1] is '/' or '*')
            {
                var isBlock = script[at + 1] == '*';
                var end = isBlock ? script.IndexOf("*/", at + 2, StringComparison.Ordinal) : script.IndexOf('\n', at);
                at = end < 0 ? script.Length : isBlock ? end + 1 : end;
                text.Append(isBlock ? ' ' : '\n');
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    // Returns the offset of the closing quote of a string, or the end of the text.
    private static int EndOfString(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == text[start])
            {
                return at;
            }
        }

        return text.Length;
    }
}
