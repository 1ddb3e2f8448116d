using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Mono.Client.Tests;

/// <summary>All of Postman's dynamic variables have values of their forms.</summary>
public sealed class DynamicVariableTests
{
    private static readonly DateTimeOffset s_now = new(2024, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private static readonly Dictionary<string, string> s_forms = new(StringComparer.Ordinal)
    {
        ["$guid"] = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        ["$timestamp"] = "^1704164646$",
        ["$isoTimestamp"] = "^2024-01-02T03:04:05\\.678Z$",
        ["$randomInt"] = "^([0-9]{1,3}|1000)$",
        ["$randomPhoneNumber"] = "^[0-9]{3}-[0-9]{3}-[0-9]{4}$",
        ["$randomPhoneNumberExt"] = "^[0-9]{2}-[0-9]{3}-[0-9]{3}-[0-9]{4}$",
        ["$randomLocale"] = "^[a-z]{2}$",
        ["$randomWords"] = "^\\S",
        ["$randomFilePath"] = "^/[a-z/_]*\\.[a-z0-9]+$",
        ["$randomDirectoryPath"] = "^/[a-z/]*$",
        ["$randomCity"] = "^\\S",
        ["$randomStreetName"] = "^\\S",
        ["$randomStreetAddress"] = "^[0-9]+ [A-Z]",
        ["$randomCountry"] = "^\\S",
        ["$randomCountryCode"] = "^[A-Z]{2}$",
        ["$randomLatitude"] = "^-?[0-9]{1,2}\\.[0-9]{4}$",
        ["$randomLongitude"] = "^-?[0-9]{1,3}\\.[0-9]{4}$",
        ["$randomColor"] = "^\\S",
        ["$randomDepartment"] = "^\\S",
        ["$randomProductName"] = "^\\S",
        ["$randomProductAdjective"] = "^\\S",
        ["$randomProductMaterial"] = "^\\S",
        ["$randomProduct"] = "^\\S",
        ["$randomCompanyName"] = "^\\S",
        ["$randomCompanySuffix"] = "^\\S",
        ["$randomCatchPhrase"] = "^\\S",
        ["$randomBs"] = "^\\S",
        ["$randomCatchPhraseAdjective"] = "^\\S",
        ["$randomCatchPhraseDescriptor"] = "^\\S",
        ["$randomCatchPhraseNoun"] = "^\\S",
        ["$randomBsAdjective"] = "^\\S",
        ["$randomBsBuzz"] = "^\\S",
        ["$randomBsNoun"] = "^\\S",
        ["$randomDatabaseColumn"] = "^\\S",
        ["$randomDatabaseType"] = "^\\S",
        ["$randomDatabaseCollation"] = "^\\S",
        ["$randomDatabaseEngine"] = "^\\S",
        ["$randomDatePast"] = "^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-3][0-9] 202[345] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT\\+0000 \\(Coordinated Universal Time\\)$",
        ["$randomDateFuture"] = "^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-3][0-9] 202[345] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT\\+0000 \\(Coordinated Universal Time\\)$",
        ["$randomDateRecent"] = "^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-3][0-9] 202[345] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT\\+0000 \\(Coordinated Universal Time\\)$",
        ["$randomMonth"] = "^[A-Z][a-z]+$",
        ["$randomWeekday"] = "^[A-Z][a-z]+day$",
        ["$randomBankAccount"] = "^[0-9]{8}$",
        ["$randomBankAccountName"] = "^\\S",
        ["$randomCreditCardMask"] = "^[0-9]{4}$",
        ["$randomPrice"] = "^[0-9]{1,4}\\.[0-9]{2}$",
        ["$randomTransactionType"] = "^(deposit|withdrawal|payment|invoice)$",
        ["$randomCurrencyCode"] = "^[A-Z]{3}$",
        ["$randomCurrencyName"] = "^\\S",
        ["$randomCurrencySymbol"] = "^\\S",
        ["$randomBitcoin"] = "^[13][1-9A-HJ-NP-Za-km-z]{25,33}$",
        ["$randomBankAccountIban"] = "^[A-Z]{2}[0-9]{13,29}$",
        ["$randomBankAccountBic"] = "^[A-Z]{6}[A-Z][0-9]$",
        ["$randomAbbreviation"] = "^\\S",
        ["$randomAdjective"] = "^\\S",
        ["$randomNoun"] = "^\\S",
        ["$randomVerb"] = "^\\S",
        ["$randomIngverb"] = "^\\S",
        ["$randomPhrase"] = "^\\S",
        ["$randomAvatarImage"] = "^https://.*\\.jpg$",
        ["$randomImageUrl"] = "^http://placeimg.com/640/480$",
        ["$randomAbstractImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomAnimalsImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomBusinessImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomCatsImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomCityImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomFoodImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomNightlifeImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomFashionImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomPeopleImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomNatureImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomSportsImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomTransportImage"] = "^http://placeimg\\.com/640/480/[a-z]+$",
        ["$randomImageDataUri"] = "^data:image/svg\\+xml;charset=UTF-8,%3Csvg",
        ["$randomEmail"] = "^[A-Za-z]+[._][A-Za-z]+[0-9]+@(gmail|yahoo|hotmail)\\.com$",
        ["$randomExampleEmail"] = "@example\\.(com|net|org)$",
        ["$randomUserName"] = "^\\S",
        ["$randomProtocol"] = "^https?$",
        ["$randomUrl"] = "^https?://[a-z]+\\.[a-z]+$",
        ["$randomDomainName"] = "^[a-z]+\\.[a-z]+$",
        ["$randomDomainSuffix"] = "^[a-z]+$",
        ["$randomDomainWord"] = "^[a-z]+$",
        ["$randomIP"] = "^([0-9]{1,3}\\.){3}[0-9]{1,3}$",
        ["$randomIPV6"] = "^([0-9a-f]{4}:){7}[0-9a-f]{4}$",
        ["$randomUserAgent"] = "^Mozilla/5\\.0 \\(",
        ["$randomHexColor"] = "^#[0-9a-f]{6}$",
        ["$randomMACAddress"] = "^([0-9a-f]{2}:){5}[0-9a-f]{2}$",
        ["$randomPassword"] = "^[A-Za-z0-9]{15}$",
        ["$randomLoremWord"] = "^[a-z]+$",
        ["$randomLoremWords"] = "^[a-z]+ [a-z]+ [a-z]+$",
        ["$randomLoremSentence"] = "^[A-Z].*\\.$",
        ["$randomLoremSlug"] = "^[a-z]+-[a-z]+-[a-z]+$",
        ["$randomLoremSentences"] = "^\\S",
        ["$randomLoremParagraph"] = "^\\S",
        ["$randomLoremParagraphs"] = "^\\S",
        ["$randomLoremText"] = "^\\S",
        ["$randomLoremLines"] = "^\\S",
        ["$randomFirstName"] = "^\\S",
        ["$randomLastName"] = "^\\S",
        ["$randomFullName"] = "^[A-Z][a-z]+ [A-Z][a-z]+$",
        ["$randomJobTitle"] = "^\\S",
        ["$randomNamePrefix"] = "^\\S",
        ["$randomNameSuffix"] = "^\\S",
        ["$randomJobDescriptor"] = "^\\S",
        ["$randomJobArea"] = "^\\S",
        ["$randomJobType"] = "^\\S",
        ["$randomUUID"] = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        ["$randomBoolean"] = "^(true|false)$",
        ["$randomWord"] = "^\\S",
        ["$randomAlphaNumeric"] = "^[a-z0-9]$",
        ["$randomFileName"] = "^[a-z_]+\\.[a-z0-9]+$",
        ["$randomCommonFileName"] = "^[a-z_]+\\.[a-z0-9]+$",
        ["$randomMimeType"] = "^[a-z]+/[a-z0-9+.-]+$",
        ["$randomCommonFileType"] = "^\\S",
        ["$randomCommonFileExt"] = "^\\S",
        ["$randomFileType"] = "^\\S",
        ["$randomFileExt"] = "^\\S",
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

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_value_has_its_form_in_every_culture(string name, string form)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // A culture that writes everything in another way; machines without culture data know no real one.
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.TimeSeparator = ".";
            odd.DateTimeFormat.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];
            foreach (var other in new[] { CultureInfo.InvariantCulture, odd })
            {
                CultureInfo.CurrentCulture = other;
                for (var i = 0; i < 50; i++)
                {
                    Assert.Matches(form, DynamicVariables.Create(name, () => s_now));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

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
            Assert.True(Parse(DynamicVariables.Create("$randomDatePast", () => s_now)!) < s_now);
            Assert.True(Parse(DynamicVariables.Create("$randomDateFuture", () => s_now)!) > s_now.AddSeconds(-1));
            Assert.InRange(Parse(DynamicVariables.Create("$randomDateRecent", () => s_now)!), s_now.AddDays(-1).AddSeconds(-2), s_now);
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
    [InlineData("$randomIPV6")]
    public void Values_are_fresh(string name) => Assert.NotEqual(DynamicVariables.Create(name), DynamicVariables.Create(name));

    [Theory]
    [InlineData("guid")]
    [InlineData("$GUID")]
    [InlineData("$nope")]
    [InlineData("")]
    public void Other_names_are_none(string name) => Assert.Null(DynamicVariables.Create(name));

    [Fact]
    public void A_price_is_between_nothing_and_a_thousand()
    {
        for (var i = 0; i < 200; i++)
        {
            Assert.InRange(decimal.Parse(DynamicVariables.Create("$randomPrice")!, CultureInfo.InvariantCulture), 0m, 1000m);
        }
    }

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(Regex.Replace(text, " GMT.*$", "", RegexOptions.CultureInvariant), "ddd MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
