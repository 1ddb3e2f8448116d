using System.Globalization;

namespace Mono.Client;

/// <summary>Places and languages.</summary>
internal static class FakePlaces
{
    private static readonly string[] s_cityStarts = ["North", "South", "East", "West", "New", "Lake", "Port", "Fort"];

    private static readonly string[] s_cityEnds =
    [
        "bridge", "brook", "bury", "dale", "field", "ford", "ham", "haven", "hill", "mouth", "port", "stead", "ton", "ville", "wick",
        "wood",
    ];

    private static readonly string[] s_streetEnds =
    [
        "Alley", "Avenue", "Bridge", "Court", "Crescent", "Drive", "Gardens", "Grove", "Lane", "Loop", "Meadow", "Park", "Path", "Road",
        "Square", "Street", "Terrace", "Trail", "View", "Way",
    ];

    private static readonly (string Code, string Name)[] s_countries =
    [
        ("AR", "Argentina"), ("AU", "Australia"), ("AT", "Austria"), ("BE", "Belgium"), ("BR", "Brazil"), ("CA", "Canada"), ("CL", "Chile"),
        ("CN", "China"), ("CO", "Colombia"), ("CZ", "Czech Republic"),
        ("DK", "Denmark"), ("EG", "Egypt"), ("FI", "Finland"), ("FR", "France"), ("DE", "Germany"), ("GR", "Greece"), ("IS", "Iceland"),
        ("IN", "India"), ("ID", "Indonesia"),
        ("IE", "Ireland"), ("IT", "Italy"), ("JP", "Japan"), ("KE", "Kenya"), ("KR", "Republic of Korea"), ("MX", "Mexico"),
        ("NL", "Netherlands"), ("NZ", "New Zealand"),
        ("NG", "Nigeria"), ("NO", "Norway"), ("PL", "Poland"), ("PT", "Portugal"), ("RO", "Romania"), ("ZA", "South Africa"),
        ("ES", "Spain"), ("SE", "Sweden"), ("CH", "Switzerland"), ("TR", "Turkey"), ("GB", "United Kingdom"),
        ("US", "United States of America"), ("VN", "Vietnam"),
    ];

    private static readonly string[] s_languages =
    [
        "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "id", "is", "it", "ja", "ko", "lt", "lv",
        "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "vi", "zh",
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomCity" => City(),
        "$randomStreetName" => Street(),
        "$randomStreetAddress" => RandomValues.Text(RandomValues.Between(1, 99999)) + " " + Street(),
        "$randomCountry" => s_countries[RandomValues.Below(s_countries.Length)].Name,
        "$randomCountryCode" => s_countries[RandomValues.Below(s_countries.Length)].Code,
        "$randomLatitude" => Degrees(90),
        "$randomLongitude" => Degrees(180),
        "$randomLocale" => RandomValues.Pick(s_languages),
        _ => null,
    };

    private static string City() =>
        RandomValues.Flip()
            ? RandomValues.Pick(s_cityStarts) + " " + FakePeople.FirstName
            : FakePeople.LastName + RandomValues.Pick(s_cityEnds);

    private static string Street() => FakePeople.LastName + " " + RandomValues.Pick(s_streetEnds);

    // Drawn in ten-thousandths, because a negative fraction that rounds to zero would print as -0.0000.
    private static string Degrees(int most) =>
        (RandomValues.Between(-most * 10_000, most * 10_000) / 10_000m).ToString("F4", CultureInfo.InvariantCulture);
}
