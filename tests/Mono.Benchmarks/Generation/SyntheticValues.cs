using System.Globalization;
using System.Text.Json.Nodes;

namespace Mono.Benchmarks.Generation;

internal enum SyntheticKind
{
    String,
    Email,
    Uri,
    Date,
    Enum,
    Int,
    Int64,
    Double,
    Bool,
    Strings,
    Object,
    Objects,
    Free,
}

/// <summary>A property of an invented resource.</summary>
internal sealed record SyntheticProperty(string Name, SyntheticKind Kind)
{
    internal bool IsNullable { get; init; }

    internal IReadOnlyList<string> Values { get; init; } = [];

    internal IReadOnlyList<SyntheticProperty> Members { get; init; } = [];
}

internal sealed record QueryValue(string Key, string Value, string Description);

/// <summary>Invented names and values, the same for the same seed.</summary>
internal sealed class SyntheticValues
{
    private static readonly string[] s_adjectives = Split(
        "active archived billing business calendar campaign channel cloud community contact contract customer daily delivery device "
            + "digital draft email event external " +
        "feature field finance forum global group holiday hosted import incident internal inventory invoice legal loyalty macro market "
            + "media member message mobile " +
        "monthly network order organization partner payment product project public queue");

    private static readonly string[] s_nouns = Split(
        "account address agent alert article asset attachment audit badge brand bundle category channel comment condition connection "
            + "coupon credential dashboard " +
        "discount document domain entry field file filter flow form group identity image item job label ledger license location membership "
            + "metric note option plan " +
        "policy profile quota record region report role rule schedule segment session setting shipment");

    private static readonly string[] s_propertyWords = Split(
        "name title email phone alias signature details notes summary color locale currency reference token label source status channel "
            + "region category comment subject " +
        "owner author editor reviewer company department street city country postcode timezone language theme format version checksum "
            + "provider gateway vendor");

    private static readonly string[] s_prefixes =
    [
        "", "", "", "default_", "shared_", "primary_", "custom_", "remote_", "last_", "original_", "billing_", "external_",
    ];

    private static readonly string[] s_lorem = Split(
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim "
            + "minim veniam quis nostrud " +
        "exercitation ullamco laboris nisi aliquip ex ea commodo");

    private static readonly string[][] s_enums =
    [
        ["agent", "admin", "end-user"], ["open", "pending", "solved", "closed"], ["low", "normal", "high", "urgent"],
        ["email", "phone_number", "facebook", "google"], ["assigned", "groups", "organization"],
    ];

    private static readonly (SyntheticKind Kind, int Weight)[] s_weights =
    [
        (SyntheticKind.String, 26), (SyntheticKind.Email, 3), (SyntheticKind.Uri, 4), (SyntheticKind.Date, 9), (SyntheticKind.Enum, 6),
        (SyntheticKind.Int, 12), (SyntheticKind.Int64, 7),
        (SyntheticKind.Double, 3), (SyntheticKind.Bool, 17), (SyntheticKind.Strings, 4), (SyntheticKind.Object, 4),
        (SyntheticKind.Objects, 3), (SyntheticKind.Free, 2),
    ];

    private readonly Random _random;
    private readonly string[] _names;

    internal SyntheticValues(int seed)
    {
        // A seeded generator's numbers are the same on every version of .NET.
        _random = new Random(unchecked((seed * 1_000_003) + 7));
        _names = [.. s_adjectives.SelectMany(_ => s_nouns, (adjective, noun) => adjective + "_" + noun)];
        _random.Shuffle(_names);
    }

    internal static string Pascal(string name) =>
        string.Concat(name.Split('_').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    internal string ResourceName(int number) =>
        number < _names.Length
            ? _names[number]
            : _names[number % _names.Length] + (number / _names.Length).ToString(CultureInfo.InvariantCulture);

    internal bool Chance(double probability) => _random.NextDouble() < probability;

    internal string Words(int least, int most) =>
        string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Pick(s_lorem)));

    internal string Identity() => _random.Next(1_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);

    internal IReadOnlyList<QueryValue> Query() =>
    [
        new("include", Pick(s_lorem), "Side-loads to include"),
        new("page_size", _random.Next(10, 101).ToString(CultureInfo.InvariantCulture), "Number of results per page"),
        new("sort_by", Pick(["name", "created_at", "-updated_at"]), "Sort order"),
    ];

    /// <summary>Creates the properties of a resource: five common ones, and 4 to 35 of its own.</summary>
    internal IReadOnlyList<SyntheticProperty> Properties()
    {
        var used = new HashSet<string>(StringComparer.Ordinal) { "id", "url", "name", "created_at", "updated_at" };
        return
        [
            new("id", SyntheticKind.Int64), new("url", SyntheticKind.Uri), new("name", SyntheticKind.String),
            new("created_at", SyntheticKind.Date),
            new("updated_at", SyntheticKind.Date) { IsNullable = true },
            .. Properties(_random.Next(4, 36), used, isNested: false),
        ];
    }

    internal JsonObject Object(IEnumerable<SyntheticProperty> properties)
    {
        var result = new JsonObject();
        foreach (var property in properties)
        {
            result[property.Name] = Value(property);
        }

        return result;
    }

    private static string[] Split(string words) => words.Split(' ');

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    private List<SyntheticProperty> Properties(int count, HashSet<string> used, bool isNested)
    {
        var properties = new List<SyntheticProperty>(count);
        for (var i = 0; i < count; i++)
        {
            properties.Add(Property(used, isNested));
        }

        return properties;
    }

    private SyntheticProperty Property(HashSet<string> used, bool isNested)
    {
        var kind = Kind(isNested);
        var name = Name(kind);
        for (var tries = 0; tries < 50 && used.Contains(name); tries++)
        {
            name = Name(kind);
        }

        used.Add(name);
        return new SyntheticProperty(name, kind)
        {
            IsNullable = kind is SyntheticKind.String or SyntheticKind.Date or SyntheticKind.Int64 or SyntheticKind.Uri && Chance(.3),
            Values = kind == SyntheticKind.Enum ? Pick(s_enums) : [],
            Members = kind is SyntheticKind.Object or SyntheticKind.Objects
                ? Properties(_random.Next(2, 7), new HashSet<string>(StringComparer.Ordinal), isNested: true)
                : [],
        };
    }

    private SyntheticKind Kind(bool isNested)
    {
        var weights = isNested ? s_weights[..^3] : s_weights;
        var at = _random.Next(weights.Sum(w => w.Weight));
        foreach (var (kind, weight) in weights)
        {
            at -= weight;
            if (at < 0)
            {
                return kind;
            }
        }

        return SyntheticKind.String;
    }

    private string Name(SyntheticKind kind)
    {
        var name = Pick(s_prefixes) + Pick(s_propertyWords);
        return kind switch
        {
            SyntheticKind.Date => name + "_at",
            SyntheticKind.Int64 => name + "_id",
            SyntheticKind.Uri => name + "_url",
            SyntheticKind.Int => name + Pick(["_count", "_position", "_level"]),
            SyntheticKind.Bool => Pick(["is_", "has_", "allow_"]) + name,
            SyntheticKind.Strings => name + "_tags",
            SyntheticKind.Objects => name + "_items",
            SyntheticKind.Object => name + "_info",
            SyntheticKind.Free => name + "_fields",
            _ => name,
        };
    }

    private JsonNode? Value(SyntheticProperty property)
    {
        if (property.IsNullable && Chance(.35))
        {
            return null;
        }

        return property.Kind switch
        {
            SyntheticKind.Email => Pick(s_lorem) + "." + Pick(s_lorem) + "@example.com",
            SyntheticKind.Uri => "https://company.example.com/api/v2/" + Pick(s_nouns) + "s/" + _random.Next(1000, 1_000_000) + ".json",
            SyntheticKind.Date => Date(),
            SyntheticKind.Enum => property.Values[_random.Next(property.Values.Count)],
            SyntheticKind.Int => _random.Next(100_000),
            SyntheticKind.Int64 => _random.NextInt64(10_000_000_000, 100_000_000_000_000),
            SyntheticKind.Double => Math.Round(_random.NextDouble() * 1000, 2) + .01,
            SyntheticKind.Bool => Chance(.5),
            SyntheticKind.Strings =>
                new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => JsonValue.Create(Pick(s_lorem)))]),
            SyntheticKind.Object => Object(property.Members),
            SyntheticKind.Objects => new JsonArray(Object(property.Members), Object(property.Members)),
            SyntheticKind.Free => Free(),
            _ => Words(1, 5),
        };
    }

    private string Date() => string.Create(
        CultureInfo.InvariantCulture,
        $"20{_random.Next(10, 26):00}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}T{_random.Next(24):00}:{_random.Next(60):00}:"
            + $"{_random.Next(60):00}Z");

    private JsonObject Free()
    {
        var result = new JsonObject();
        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            result["field_" + Pick(s_propertyWords)] = Value(
                new SyntheticProperty("", Pick([SyntheticKind.String, SyntheticKind.Int, SyntheticKind.Bool, SyntheticKind.Date])));
        }

        return result;
    }
}
