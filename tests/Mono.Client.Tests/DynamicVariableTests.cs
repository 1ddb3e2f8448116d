using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>Tests the form of the values of all of Postman's dynamic variables.</summary>
public sealed class DynamicVariableTests
{
    private static readonly DateTimeOffset s_now = new(2024, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private const string Date =
        "^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) " +
        "[0-3][0-9] 202[345] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT\\+0000 \\(Coordinated Universal Time\\)$";

    private static readonly Dictionary<string, string> s_forms = new(StringComparer.Ordinal)
    {
        ["$guid"] = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        ["$timestamp"] = "^1704164646$",
        ["$isoTimestamp"] = "^2024-01-02T03:04:05\\.678Z$",
        ["$randomInt"] = "^([0-9]{1,3}|1000)$",
        ["$randomPhoneNumber"] = "^[0-9]{3}-[0-9]{3}-[0-9]{4}$",
        ["$randomPhoneNumberExt"] = "^[0-9]{2}-[0-9]{3}-[0-9]{3}-[0-9]{4}$",
        ["$randomLocale"] = "^[a-z]{2}$",
        ["$randomWords"] = "^[A-Za-z-]+( [A-Za-z-]+){1,4}$",
        ["$randomFilePath"] = "^(/[a-z]+){1,4}\\.[a-z0-9]+$",
        ["$randomDirectoryPath"] = "^(/|(/[a-z]+){1,2})$",
        ["$randomCity"] = "^[A-Z][a-z]+( [A-Z][a-z]+)?$",
        ["$randomStreetName"] = "^[A-Z][a-z]+ [A-Z][a-z]+$",
        ["$randomStreetAddress"] = "^[1-9][0-9]{0,4} [A-Z][a-z]+ [A-Z][a-z]+$",
        ["$randomCountry"] = "^[A-Z][a-z]+( [A-Za-z]+)*$",
        ["$randomCountryCode"] = "^[A-Z]{2}$",
        ["$randomLatitude"] = "^(?!-0\\.0000)-?[0-9]{1,2}\\.[0-9]{4}$",
        ["$randomLongitude"] = "^(?!-0\\.0000)-?[0-9]{1,3}\\.[0-9]{4}$",
        ["$randomColor"] = "^[a-z]+$",
        ["$randomDepartment"] = "^[A-Z][a-z]+( [A-Z][a-z]+)?$",
        ["$randomProductName"] = "^[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+$",
        ["$randomProductAdjective"] = "^[A-Z][a-z]+$",
        ["$randomProductMaterial"] = "^[A-Z][a-z]+$",
        ["$randomProduct"] = "^[A-Z][a-z]+$",
        ["$randomCompanyName"] =
            "^[A-Z][a-z]+( (AG|GmbH|Group|Holdings|Inc|LLC|Ltd|PLC|Partners|and Sons)| - [A-Z][a-z]+|, [A-Z][a-z]+ and [A-Z][a-z]+)$",
        ["$randomCompanySuffix"] = "^(AG|GmbH|Group|Holdings|Inc|LLC|Ltd|PLC|Partners|and Sons)$",
        ["$randomCatchPhrase"] = "^[A-Z][a-z]+ [a-z-]+ [a-z]+$",
        ["$randomBs"] = "^[a-z]+ [a-z-]+ [a-z]+$",
        ["$randomCatchPhraseAdjective"] = "^[A-Z][a-z]+$",
        ["$randomCatchPhraseDescriptor"] = "^[a-z]+(-[a-z]+)*$",
        ["$randomCatchPhraseNoun"] = "^[a-z]+$",
        ["$randomBsAdjective"] = "^[a-z]+(-[a-z]+)*$",
        ["$randomBsBuzz"] = "^[a-z]+$",
        ["$randomBsNoun"] = "^[a-z]+$",
        ["$randomDatabaseColumn"] = "^[a-z]+([A-Z][a-z]+)?$",
        ["$randomDatabaseType"] = "^[a-z]+$",
        ["$randomDatabaseCollation"] = "^[a-z0-9]+(_[a-z]+)?_(bin|ci)$",
        ["$randomDatabaseEngine"] = "^[A-Z][A-Za-z]+$",
        ["$randomDatePast"] = Date,
        ["$randomDateFuture"] = Date,
        ["$randomDateRecent"] = Date,
        ["$randomMonth"] = "^(January|February|March|April|May|June|July|August|September|October|November|December)$",
        ["$randomWeekday"] = "^(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$",
        ["$randomBankAccount"] = "^[0-9]{8}$",
        ["$randomBankAccountName"] = "^([A-Z][a-z]+ ){1,2}Account$",
        ["$randomCreditCardMask"] = "^[0-9]{4}$",
        ["$randomPrice"] = "^([0-9]{1,3}\\.[0-9]{2}|1000\\.00)$",
        ["$randomTransactionType"] = "^(deposit|withdrawal|payment|invoice)$",
        ["$randomCurrencyCode"] = "^[A-Z]{3}$",
        ["$randomCurrencyName"] = "^[A-Z]([A-Z]|[a-z]+)( [A-Z][a-z]+)*$",
        ["$randomCurrencySymbol"] = "^[^0-9\\s]{1,3}$",
        ["$randomBitcoin"] = "^[13][1-9A-HJ-NP-Za-km-z]{25,33}$",
        ["$randomBankAccountIban"] = "^[A-Z]{2}[0-9]{13,29}$",
        ["$randomBankAccountBic"] = "^[A-Z]{7}[0-9]$",
        ["$randomAbbreviation"] = "^[A-Z]{2,5}$",
        ["$randomAdjective"] = "^[a-z]+$",
        ["$randomNoun"] = "^[a-z]+$",
        ["$randomVerb"] = "^[a-z]+$",
        ["$randomIngverb"] = "^[a-z]+ing$",
        ["$randomPhrase"] = "^[A-Z][a-z]+( [A-Za-z]+,?){6,} [A-Za-z]+!$",
        ["$randomAvatarImage"] = "^https://cdn\\.fakercloud\\.com/avatars/[a-z]+_128\\.jpg$",
        ["$randomImageUrl"] = "^http://placeimg\\.com/640/480$",
        ["$randomAbstractImage"] = "^http://placeimg\\.com/640/480/abstract$",
        ["$randomAnimalsImage"] = "^http://placeimg\\.com/640/480/animals$",
        ["$randomBusinessImage"] = "^http://placeimg\\.com/640/480/business$",
        ["$randomCatsImage"] = "^http://placeimg\\.com/640/480/cats$",
        ["$randomCityImage"] = "^http://placeimg\\.com/640/480/city$",
        ["$randomFoodImage"] = "^http://placeimg\\.com/640/480/food$",
        ["$randomNightlifeImage"] = "^http://placeimg\\.com/640/480/nightlife$",
        ["$randomFashionImage"] = "^http://placeimg\\.com/640/480/fashion$",
        ["$randomPeopleImage"] = "^http://placeimg\\.com/640/480/people$",
        ["$randomNatureImage"] = "^http://placeimg\\.com/640/480/nature$",
        ["$randomSportsImage"] = "^http://placeimg\\.com/640/480/sports$",
        ["$randomTransportImage"] = "^http://placeimg\\.com/640/480/transport$",
        ["$randomImageDataUri"] = "^data:image/svg\\+xml;charset=UTF-8,%3Csvg([A-Za-z0-9._~-]|%[0-9A-F]{2})+%3C%2Fsvg%3E$",
        ["$randomEmail"] = "^[A-Za-z]+[._][A-Za-z]+[0-9]+@(gmail|yahoo|hotmail)\\.com$",
        ["$randomExampleEmail"] = "^[A-Za-z]+[._][A-Za-z]+[0-9]+@example\\.(com|net|org)$",
        ["$randomUserName"] = "^[A-Za-z]+[._][A-Za-z]+[0-9]{1,2}$",
        ["$randomProtocol"] = "^https?$",
        ["$randomUrl"] = "^https?://[a-z]+\\.(com|biz|info|name|net|org)$",
        ["$randomDomainName"] = "^[a-z]+\\.(com|biz|info|name|net|org)$",
        ["$randomDomainSuffix"] = "^(com|biz|info|name|net|org)$",
        ["$randomDomainWord"] = "^[a-z]+$",
        ["$randomIP"] = "^((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.|$)){4}$",
        ["$randomIPV6"] = "^([0-9a-f]{4}:){7}[0-9a-f]{4}$",
        ["$randomUserAgent"] = "^Mozilla/5\\.0 \\(Windows NT [0-9.]+; Win64; x64; rv:[0-9.]+\\) Gecko/20100101 Firefox/[0-9.]+$",
        ["$randomHexColor"] = "^#[0-9a-f]{6}$",
        ["$randomMACAddress"] = "^([0-9a-f]{2}:){5}[0-9a-f]{2}$",
        ["$randomPassword"] = "^[A-Za-z0-9]{15}$",
        ["$randomLoremWord"] = "^[a-z]+$",
        ["$randomLoremWords"] = "^[a-z]+ [a-z]+ [a-z]+$",
        ["$randomLoremSentence"] = "^[A-Z][a-z]*( [a-z]+){2,9}\\.$",
        ["$randomLoremSlug"] = "^[a-z]+-[a-z]+-[a-z]+$",
        ["$randomLoremSentences"] = "^[A-Z][a-z]*( [a-z]+){2,9}\\.( [A-Z][a-z]*( [a-z]+){2,9}\\.){1,5}$",
        ["$randomLoremParagraph"] = "^[A-Z][a-z]*( [a-z]+){2,9}\\.( [A-Z][a-z]*( [a-z]+){2,9}\\.){2,5}$",
        ["$randomLoremParagraphs"] = "^[A-Z][a-z]*( [a-z]+){2,9}\\.( [A-Z][a-z]*( [a-z]+){2,9}\\.){2,5}(\\n \\r[A-Z][a-z]*( "
            + "[a-z]+){2,9}\\.( [A-Z][a-z]*( [a-z]+){2,9}\\.){2,5}){2}$",
        ["$randomLoremText"] = "^[A-Z][a-z]*( [a-z]+){2,9}\\.( [A-Z][a-z]*( [a-z]+){2,9}\\.){1,5}$",
        ["$randomLoremLines"] = "^[A-Z][a-z]*( [a-z]+){2,9}\\.(\\n[A-Z][a-z]*( [a-z]+){2,9}\\.){0,4}$",
        ["$randomFirstName"] = "^[A-Z][a-z]+$",
        ["$randomLastName"] = "^[A-Z][a-z]+$",
        ["$randomFullName"] = "^[A-Z][a-z]+ [A-Z][a-z]+$",
        ["$randomJobTitle"] = "^[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+$",
        ["$randomNamePrefix"] = "^(Mr\\.|Mrs\\.|Ms\\.|Miss|Dr\\.)$",
        ["$randomNameSuffix"] = "^(Jr\\.|Sr\\.|I{1,3}|IV|V|MD|DDS|PhD|DVM)$",
        ["$randomJobDescriptor"] = "^[A-Z][a-z]+$",
        ["$randomJobArea"] = "^[A-Z][a-z]+$",
        ["$randomJobType"] = "^[A-Z][a-z]+$",
        ["$randomUUID"] = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        ["$randomBoolean"] = "^(true|false)$",
        ["$randomWord"] = "^[A-Za-z-]+$",
        ["$randomAlphaNumeric"] = "^[a-z0-9]$",
        ["$randomFileName"] = "^[a-z_]+\\.[a-z0-9]+$",
        ["$randomCommonFileName"] = "^[a-z_]+\\.[a-z0-9]+$",
        ["$randomMimeType"] = "^[a-z]+/[a-z0-9+.-]+$",
        ["$randomCommonFileType"] = "^(video|audio|image|text|application)$",
        ["$randomCommonFileExt"] = "^[a-z0-9]{3,4}$",
        ["$randomFileType"] = "^[a-z]+$",
        ["$randomFileExt"] = "^[a-z0-9]+$",
        ["$randomSemver"] = "^[0-9]\\.[0-9]\\.[0-9]$",
    };

    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, form) in s_forms)
            {
                data.Add(name, form);
            }

            return data;
        }
    }

    /// <summary>The invariant culture, an invented one with unusual formats, and real ones if the machine has their data.</summary>
    private static IReadOnlyList<CultureInfo> Cultures
    {
        get
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.TimeSeparator = ".";
            odd.DateTimeFormat.DateSeparator = "_";
            odd.DateTimeFormat.DayNames = odd.DateTimeFormat.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];
            odd.DateTimeFormat.MonthNames = odd.DateTimeFormat.AbbreviatedMonthNames =
            [
                .. Enumerable.Range(1, 13).Select(month => "m" + month),
            ];
            var known = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
                .Where(culture => culture.Name is "de-DE" or "ar-SA" or "th-TH" or "tr-TR");
            return [CultureInfo.InvariantCulture, odd, .. known];
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_value_has_its_form_in_every_culture(string name, string form)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var other in Cultures)
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (other, other);
                for (var i = 0; i < 100; i++)
                {
                    Assert.Matches(form, DynamicVariables.Create(name, new TestTime(() => s_now)));
                }
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    [Fact]
    public void There_are_118_dynamic_variables() => Assert.Equal(118, s_forms.Count);

    [SkippableFact]
    public void The_names_are_postmans()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mono.Generator.sln")))
        {
            folder = folder.Parent;
        }

        var file = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "postman", "dynamic-variables.json");
        Skip.IfNot(File.Exists(file), "There is no shared/postman/dynamic-variables.json beside the clone.");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var names = document.RootElement.EnumerateArray().Select(v => v.GetProperty("name").GetString()!).ToList();

        Assert.Equal(118, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), s_forms.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dates_are_before_and_after_now()
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.True(Parse(DynamicVariables.Create("$randomDatePast", new TestTime(() => s_now))!) < s_now);
            Assert.True(Parse(DynamicVariables.Create("$randomDateFuture", new TestTime(() => s_now))!) > s_now);
            Assert.InRange(
                Parse(DynamicVariables.Create("$randomDateRecent", new TestTime(() => s_now))!), s_now.AddDays(-1).AddSeconds(-2), s_now);
        }
    }

    [Fact]
    public void An_account_number_has_its_check_digits()
    {
        for (var i = 0; i < 200; i++)
        {
            var iban = DynamicVariables.Create("$randomBankAccountIban")!;
            var rest = 0;
            foreach (var c in iban[4..] + iban[..4])
            {
                foreach (var digit in char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture))
                {
                    rest = ((rest * 10) + (digit - '0')) % 97;
                }
            }

            Assert.Equal(1, rest);
        }
    }

    [Theory]
    [InlineData("$guid")]
    [InlineData("$randomPassword")]
    [InlineData("$randomUUID")]
    [InlineData("$randomIPV6")]
    [InlineData("$randomBitcoin")]
    [InlineData("$randomLoremParagraphs")]
    public void Values_are_fresh(string name) => Assert.NotEqual(DynamicVariables.Create(name), DynamicVariables.Create(name));

    [Theory]
    [InlineData("guid")]
    [InlineData("$GUID")]
    [InlineData("$nope")]
    [InlineData("$randomint")]
    [InlineData("$randomInt ")]
    [InlineData(" $randomInt")]
    [InlineData("$random")]
    [InlineData("$")]
    [InlineData("")]
    public void Other_names_are_not_dynamic_variables(string name) => Assert.Null(DynamicVariables.Create(name));

    [Theory]
    [InlineData("$randomPrice", 0, 1000)]
    [InlineData("$randomInt", 0, 1000)]
    [InlineData("$randomLatitude", -90, 90)]
    [InlineData("$randomLongitude", -180, 180)]
    public void A_number_covers_its_range(string name, int least, int most)
    {
        var values = Enumerable.Range(0, 2_000).Select(_ => DynamicVariables.Create(name)!).ToList();
        var numbers = values.Select(value =>
            decimal.Parse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToList();

        Assert.All(numbers, number => Assert.InRange(number, least, most));
        Assert.True(numbers.Min() < least + ((most - least) / 10m), "the lowest tenth");
        Assert.True(numbers.Max() > most - ((most - least) / 10m), "the highest tenth");
    }

    [Fact]
    public void A_time_is_the_clocks_in_universal_time()
    {
        var clock = new DateTimeOffset(2030, 12, 31, 23, 59, 59, 499, TimeSpan.FromHours(-5));

        Assert.Equal("2031-01-01T04:59:59.499Z", DynamicVariables.Create("$isoTimestamp", new TestTime(() => clock)));
        Assert.Equal("1925009999", DynamicVariables.Create("$timestamp", new TestTime(() => clock)));
        Assert.Equal("1925010000", DynamicVariables.Create("$timestamp", new TestTime(() => clock.AddMilliseconds(1))));
    }

    [Fact]
    public void Without_a_clock_the_time_is_the_systems()
    {
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var time = DateTimeOffset.Parse(DynamicVariables.Create("$isoTimestamp")!, CultureInfo.InvariantCulture);

        Assert.InRange(time, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public void Many_threads_draw_different_values()
    {
        var values = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        Parallel.For(0, 5_000, _ => values[DynamicVariables.Create("$randomIPV6")!] = true);

        Assert.Equal(5_000, values.Count);
    }

    [Fact]
    public void Each_place_in_a_text_has_a_value_of_its_own()
    {
        var texts = new VariableScope(new Options(), "r").Expand("{{$randomUUID}} {{$randomUUID}}").Split(' ');

        Assert.Equal(2, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_variable_of_the_same_name_wins()
    {
        var options = new Options { Variables = { ["$randomUUID"] = "mine" } };

        Assert.Equal("mine", new VariableScope(options, "r").Expand("{{$randomUUID}}"));
    }

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(
            Regex.Replace(text, " GMT.*$", "", RegexOptions.CultureInvariant),
            "ddd MMM dd yyyy HH:mm:ss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal);

    private sealed class Options : ApiClientOptions;
}
