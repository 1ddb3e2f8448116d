namespace Mono.Client;

/// <summary>Internet addresses and pictures.</summary>
internal static class FakeInternet
{
    private static readonly string[] s_providers = ["gmail.com", "yahoo.com", "hotmail.com"];

    private static readonly string[] s_suffixes = ["com", "biz", "info", "name", "net", "org"];

    internal static string? Create(string name) => name switch
    {
        "$randomEmail" => UserName() + "@" + RandomValues.Pick(s_providers),
        "$randomExampleEmail" => UserName() + "@example." + RandomValues.Pick(["com", "net", "org"]),
        "$randomUserName" => UserName(),
        "$randomProtocol" => RandomValues.Flip() ? "http" : "https",
        "$randomUrl" => (RandomValues.Flip() ? "http" : "https") + "://" + Domain(),
        "$randomDomainName" => Domain(),
        "$randomDomainSuffix" => RandomValues.Pick(s_suffixes),
        "$randomDomainWord" => FakePeople.FirstName.ToLowerInvariant(),
        "$randomIP" => RandomValues.Join(4, ".", () => RandomValues.Text(RandomValues.Below(256))),
        "$randomIPV6" => RandomValues.Join(8, ":", () => RandomValues.Hex(4)),
        "$randomUserAgent" => UserAgent(),
        "$randomHexColor" => "#" + RandomValues.Hex(6),
        "$randomMACAddress" => RandomValues.Join(6, ":", () => RandomValues.Hex(2)),
        "$randomPassword" => Signing.RandomText(15),
        "$randomAvatarImage" => "https://cdn.fakercloud.com/avatars/" + FakePeople.FirstName.ToLowerInvariant() + "_128.jpg",
        "$randomImageUrl" => Image(""),
        "$randomImageDataUri" => "data:image/svg+xml;charset=UTF-8," + Uri.EscapeDataString(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" baseProfile=\"full\" width=\"640\" height=\"480\"><rect "
                + "width=\"100%\" height=\"100%\" fill=\"#"
                + RandomValues.Hex(6) + "\"/></svg>"),
        "$randomAbstractImage" => Image("/abstract"),
        "$randomAnimalsImage" => Image("/animals"),
        "$randomBusinessImage" => Image("/business"),
        "$randomCatsImage" => Image("/cats"),
        "$randomCityImage" => Image("/city"),
        "$randomFoodImage" => Image("/food"),
        "$randomNightlifeImage" => Image("/nightlife"),
        "$randomFashionImage" => Image("/fashion"),
        "$randomPeopleImage" => Image("/people"),
        "$randomNatureImage" => Image("/nature"),
        "$randomSportsImage" => Image("/sports"),
        "$randomTransportImage" => Image("/transport"),
        _ => null,
    };

    private static string Image(string kind) => "http://placeimg.com/640/480" + kind;

    private static string Domain() => FakePeople.FirstName.ToLowerInvariant() + "." + RandomValues.Pick(s_suffixes);

    private static string UserName() =>
        FakePeople.FirstName + RandomValues.Pick([".", "_"]) + FakePeople.LastName + RandomValues.Text(RandomValues.Below(100));

    private static string UserAgent()
    {
        var version = RandomValues.Text(RandomValues.Between(5, 15)) + "." + RandomValues.Text(RandomValues.Below(10));
        return "Mozilla/5.0 (Windows NT " + RandomValues.Text(RandomValues.Between(5, 6)) + "." + RandomValues.Text(RandomValues.Below(4))
            + "; Win64; x64; rv:" + version + ") Gecko/20100101 Firefox/" + version + "." + RandomValues.Text(RandomValues.Below(10));
    }
}
