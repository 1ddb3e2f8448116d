namespace Mono.Client;

/// <summary>Addresses of the internet, and pictures.</summary>
internal static class FakeInternet
{
    private static readonly string[] s_providers = ["gmail.com", "yahoo.com", "hotmail.com"];

    private static readonly string[] s_suffixes = ["com", "biz", "info", "name", "net", "org"];

    internal static string? Create(string name) => name switch
    {
        "$randomEmail" => UserName() + "@" + Dice.Pick(s_providers),
        "$randomExampleEmail" => UserName() + "@example." + Dice.Pick(["com", "net", "org"]),
        "$randomUserName" => UserName(),
        "$randomProtocol" => Dice.Flip() ? "http" : "https",
        "$randomUrl" => (Dice.Flip() ? "http" : "https") + "://" + Domain(),
        "$randomDomainName" => Domain(),
        "$randomDomainSuffix" => Dice.Pick(s_suffixes),
        "$randomDomainWord" => FakePeople.FirstName.ToLowerInvariant(),
        "$randomIP" => Dice.Join(4, ".", () => Dice.Text(Dice.Below(256))),
        "$randomIPV6" => Dice.Join(8, ":", () => Dice.Hex(4)),
        "$randomUserAgent" => UserAgent(),
        "$randomHexColor" => "#" + Dice.Hex(6),
        "$randomMACAddress" => Dice.Join(6, ":", () => Dice.Hex(2)),
        "$randomPassword" => Signing.RandomText(15),
        "$randomAvatarImage" => "https://cdn.fakercloud.com/avatars/" + FakePeople.FirstName.ToLowerInvariant() + "_128.jpg",
        "$randomImageUrl" => Image(""),
        "$randomImageDataUri" => "data:image/svg+xml;charset=UTF-8," + Uri.EscapeDataString(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" baseProfile=\"full\" width=\"640\" height=\"480\"><rect width=\"100%\" height=\"100%\" fill=\"#" + Dice.Hex(6) + "\"/></svg>"),
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

    private static string Domain() => FakePeople.FirstName.ToLowerInvariant() + "." + Dice.Pick(s_suffixes);

    private static string UserName() => FakePeople.FirstName + Dice.Pick([".", "_"]) + FakePeople.LastName + Dice.Text(Dice.Below(100));

    private static string UserAgent()
    {
        var version = Dice.Text(Dice.Between(5, 15)) + "." + Dice.Text(Dice.Below(10));
        return "Mozilla/5.0 (Windows NT " + Dice.Text(Dice.Between(5, 6)) + "." + Dice.Text(Dice.Below(4)) + "; Win64; x64; rv:" + version + ") Gecko/20100101 Firefox/" + version + "." + Dice.Text(Dice.Below(10));
    }
}
