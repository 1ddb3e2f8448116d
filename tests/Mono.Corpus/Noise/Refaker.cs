using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mono.Generator.Inference;
using Mono.Generator.Requests;

namespace Mono.Corpus.Noise;

/// <summary>
/// Redraws the values that Postman's converter draws at random when it converts a description to a collection.
/// </summary>
/// <remarks>
/// <para>
/// Random are the number and the keys of map entries, lorem ipsum texts, integers, fractions, booleans, dates, UUIDs, URIs, and the
/// choice among the members of an enum. Values from the description stay: names, placeholders, examples, constants, and the
/// values of parameters, which the client sends.
/// </para>
/// <para>
/// The result has as much evidence as the original, because a comparison would be unfair otherwise. A map keeps a key that is
/// certainly invented (a lone <c>seda</c> might be a real key), its objects and lists, and one value of each other kind (two
/// strings in place of a string and a number would hide that numbers occur). Members of an enum are exchanged only within a
/// place that shows several of them, and each is still shown: <c>"type": "folder"</c> at one place and <c>"type": "file"</c> at
/// another may be constants, and stay.
/// </para>
/// </remarks>
internal sealed partial class Refaker
{
    // The converter's range, and the range of the versions before 5.
    private const long LargestInteger = 100_000_000;

    private const int MostKeys = 5;

    private static readonly string[] s_words =
        ("lorem ipsum dolor sit amet consectetur adipisicing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua "
            + "enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo").Split(' ');

    private readonly Random _random;
    private readonly Dictionary<string, Queue<string>> _enums;

    private Refaker(int seed, Dictionary<string, List<string>> enums)
    {
        _random = new Random(seed);
        _enums = enums
            .Where(e => e.Value.Distinct(StringComparer.Ordinal).Count() > 1)
            .OrderBy(e => e.Key, StringComparer.Ordinal)
            .ToDictionary(
            e => e.Key,
            e =>
            {
                var members = e.Value.Distinct(StringComparer.Ordinal).ToArray();
                var values = members.Concat(
                    Enumerable.Range(0, e.Value.Count - members.Length).Select(_ => members[_random.Next(members.Length)])).ToArray();
                _random.Shuffle(values);
                return new Queue<string>(values);
            },
            StringComparer.Ordinal);
    }

    /// <summary>Returns the collection with other random values.</summary>
    /// <param name="collection">The collection, in strict JSON.</param>
    /// <param name="seed">The seed of the random values.</param>
    internal static string Refake(string collection, int seed)
    {
        using var document = JsonDocument.Parse(collection, new JsonDocumentOptions { MaxDepth = 512 });
        var enums = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Write(document.RootElement, (place, body) => Collect(body, place, HasPlaceholder(body), enums));
        var refaker = new Refaker(seed, enums);
        return Write(document.RootElement, null, refaker);
    }

    // Copies the collection; each JSON body is analyzed, or redrawn.
    private static string Write(JsonElement root, Action<string, JsonElement>? look, Refaker? refaker = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, MaxDepth = 512, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Copy(root, writer, "", (place, text) =>
            {
                try
                {
                    using var body = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });
                    look?.Invoke(place, body.RootElement);
                    return refaker is null ? text : refaker.Draw(body.RootElement, place);
                }
                catch (JsonException)
                {
                    // Not JSON: the converter invents nothing there.
                    return text;
                }
            });
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Copy(JsonElement element, Utf8JsonWriter writer, string place, Func<string, string, string> body)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var isRaw = element.TryGetProperty("mode", out var mode)
                    && mode.ValueKind == JsonValueKind.String
                    && mode.GetString() == "raw";
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    if (member.Value.ValueKind == JsonValueKind.String && (member.Name == "body" || (member.Name == "raw" && isRaw)))
                    {
                        writer.WriteStringValue(
                            body(
                                isRaw
                                    ? place + " request"
                                    : place + " " + (element.TryGetProperty("code", out var code) ? code.GetRawText() : ""),
                                member.Value.GetString()!));
                    }
                    else
                    {
                        // All bodies of one request and its saved responses.
                        Copy(
                            member.Value,
                            writer,
                            member.Name is "response" or "request" or "originalRequest" or "body" ? place : place + "/" + member.Name,
                            body);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Copy(
                        item,
                        writer,
                        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("body", out _) && item.TryGetProperty("code", out _)
                            ? place
                            : place + "/" + index.ToString(CultureInfo.InvariantCulture),
                        body);
                    index++;
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static bool HasPlaceholder(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => PlaceholderGrammar.Is(element.GetString()!),
        JsonValueKind.Object => element.EnumerateObject().Any(m => HasPlaceholder(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasPlaceholder),
        _ => false,
    };

    private static void Collect(JsonElement element, string place, bool amongPlaceholders, Dictionary<string, List<string>> enums)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, place + "." + member.Name, amongPlaceholders, enums);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, place + "[]", amongPlaceholders, enums);
                }

                break;
            case JsonValueKind.String when amongPlaceholders && IsEnumMember(element.GetString()!):
                if (!enums.TryGetValue(place, out var values))
                {
                    enums.Add(place, values = []);
                }

                values.Add(element.GetString()!);
                break;
        }
    }

    private static bool IsEnumMember(string text) =>
        text.Length > 0
            && !PlaceholderGrammar.Is(text)
            && !ConverterArtifacts.IsArtifactText(text)
            && !ConverterArtifacts.IsUntypedText(text)
            && !FakerKeys.IsLorem(text) &&
        !Timestamp().IsMatch(text) && !Uuid().IsMatch(text) && !Uri().IsMatch(text);

    private string Draw(JsonElement body, string place)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, MaxDepth = 512, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Draw(body, place, HasPlaceholder(body), writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Draw(JsonElement element, string place, bool amongPlaceholders, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                DrawObject(element, place, amongPlaceholders, writer);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Draw(item, place + "[]", amongPlaceholders, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text(element.GetString()!, place, amongPlaceholders));
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(element.GetRawText()));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(_random.Next(2) == 0);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private void DrawObject(JsonElement element, string place, bool amongPlaceholders, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        var members = element.EnumerateObject().ToList();
        var invented = Invented(members.Select(m => m.Name));
        foreach (var member in members.Where(m => !invented.Contains(m.Name)))
        {
            writer.WritePropertyName(member.Name);
            Draw(member.Value, place + "." + member.Name, amongPlaceholders, writer);
        }

        var values = members.Where(m => invented.Contains(m.Name)).Select(m => m.Value).ToList();
        if (values.Count > 0)
        {
            // First all non-empty objects and lists and one value of each other kind, then any.
            var kinds = values
                .Where(v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                .Concat(
                    values
                        .Where(v => v.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                        .GroupBy(v => v.ValueKind)
                        .Select(g => g.First()))
                .ToList();
            var count = Math.Max(kinds.Count, _random.Next(1, MostKeys + 1));
            var keys = Keys(
                invented.Any(k => k.StartsWith("key_", StringComparison.Ordinal)),
                count,
                members.Select(m => m.Name).Where(m => !invented.Contains(m)).ToList());
            for (var i = 0; i < count; i++)
            {
                writer.WritePropertyName(keys[i]);
                Draw(i < kinds.Count ? kinds[i] : kinds[_random.Next(kinds.Count)], place + "{}", amongPlaceholders, writer);
            }
        }

        writer.WriteEndObject();
    }

    private static HashSet<string> Invented(IEnumerable<string> keys) => FakerKeys.Find([.. keys]);

    private List<string> Keys(bool numbered, int count, List<string> others)
    {
        if (numbered)
        {
            return [.. Enumerable.Range(0, count).Select(i => "key_" + i.ToString(CultureInfo.InvariantCulture))];
        }

        while (true)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (keys.Count < count)
            {
                var end = new string([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => "_abcdef0123456789"[_random.Next(17)])]);
                keys.Add(s_words[_random.Next(s_words.Length)] + (_random.Next(2) == 0 ? "_" : "") + end);
            }

            if (Invented(keys.Concat(others)).IsSupersetOf(keys) && !keys.Overlaps(others))
            {
                return [.. keys];
            }
        }
    }

    private string Text(string text, string place, bool amongPlaceholders)
    {
        if (text.Length == 0
            || PlaceholderGrammar.Is(text)
            || ConverterArtifacts.IsArtifactText(text)
            || ConverterArtifacts.IsUntypedText(text))
        {
            return text;
        }

        if (Timestamp().Match(text) is { Success: true } time)
        {
            var drawn = DateTime.UnixEpoch.AddSeconds(_random.NextInt64(2_500_000_000));
            return drawn.ToString(time.Groups[1].Success ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture) +
                (time.Groups[2].Success ? "." + drawn.Millisecond.ToString("D3", CultureInfo.InvariantCulture) : "") + time.Groups[3].Value;
        }

        if (Uuid().IsMatch(text))
        {
            return string.Concat(
                text.Select((c, i) =>
                    !char.IsAsciiHexDigit(c) || (text.StartsWith("urn:uuid:", StringComparison.Ordinal) && i < 9)
                        ? c
                        : "0123456789abcdef"[_random.Next(16)]));
        }

        if (Uri().IsMatch(text))
        {
            return "https://" + s_words[_random.Next(s_words.Length)] + ".example/" + s_words[_random.Next(s_words.Length)];
        }

        if (FakerKeys.IsLorem(text))
        {
            var words = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => s_words[_random.Next(s_words.Length)]);
            return string.Join(' ', words);
        }

        return amongPlaceholders && IsEnumMember(text) && _enums.TryGetValue(place, out var values) ? Next(values) : text;
    }

    // If a map gets more entries than it had, its values are repeated.
    private static string Next(Queue<string> values)
    {
        var value = values.Dequeue();
        values.Enqueue(value);
        return value;
    }

    private string Number(string literal)
    {
        if (literal.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            var drawn = (_random.NextDouble() * 20_000) - 10_000;
            return (drawn == Math.Floor(drawn) ? drawn + 0.5 : drawn).ToString("R", CultureInfo.InvariantCulture);
        }

        // Larger numbers come from the description: times, ids.
        return long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= LargestInteger
            ? (
                _random.Next(2) == 0
                    ? _random.Next(1, 10_001)
                    : _random.NextInt64(-LargestInteger, LargestInteger)).ToString(CultureInfo.InvariantCulture)
            : literal;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$")]
    private static partial Regex Timestamp();

    [GeneratedRegex("^(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex("^https?://[^ {}<>]+$")]
    private static partial Regex Uri();
}
