using System.Globalization;

namespace Mono.Client;

/// <summary>Accounts and currencies.</summary>
internal static class FakeFinance
{
    private static readonly string[] s_accounts =
    [
        "Business Account", "Checking Account", "Credit Card Account", "Deposit Account", "Joint Account", "Loan Account",
        "Money Market Account",
        "Savings Account", "Student Account", "Travel Account",
    ];

    private static readonly string[] s_transactions = ["deposit", "withdrawal", "payment", "invoice"];

    private static readonly (string Code, string Name, string Symbol)[] s_currencies =
    [
        ("AUD", "Australian Dollar", "$"), ("BRL", "Brazilian Real", "R$"), ("CAD", "Canadian Dollar", "$"), ("CHF", "Swiss Franc", "CHF"),
        ("CLP", "Chilean Peso", "$"), ("CNY", "Yuan Renminbi", "¥"),
        ("CZK", "Czech Koruna", "Kč"), ("DKK", "Danish Krone", "kr"), ("EUR", "Euro", "€"), ("GBP", "Pound Sterling", "£"),
        ("HUF", "Forint", "Ft"), ("IDR", "Rupiah", "Rp"), ("INR", "Indian Rupee", "₹"), ("JPY", "Yen", "¥"),
        ("KRW", "Won", "₩"), ("MXN", "Mexican Peso", "$"), ("NOK", "Norwegian Krone", "kr"), ("NZD", "New Zealand Dollar", "$"),
        ("PLN", "Zloty", "zł"), ("SEK", "Swedish Krona", "kr"), ("TRY", "Turkish Lira", "₺"), ("USD", "US Dollar", "$"),
        ("ZAR", "Rand", "R"),
    ];

    // Countries whose account numbers have digits only, with the length of the whole number.
    private static readonly (string Country, int Length)[] s_ibans =
    [
        ("AT", 20), ("BE", 16), ("CR", 22), ("CZ", 24), ("DE", 22), ("DK", 18), ("ES", 24), ("FI", 18), ("HU", 28), ("NO", 15), ("PL", 28),
        ("PT", 25), ("SE", 24), ("SI", 19),
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomBankAccount" => RandomValues.Pattern("########"),
        "$randomBankAccountName" => RandomValues.Pick(s_accounts),
        "$randomCreditCardMask" => RandomValues.Pattern("####"),
        "$randomTransactionType" => RandomValues.Pick(s_transactions),
        "$randomCurrencyCode" => s_currencies[RandomValues.Below(s_currencies.Length)].Code,
        "$randomCurrencyName" => s_currencies[RandomValues.Below(s_currencies.Length)].Name,
        "$randomCurrencySymbol" => s_currencies[RandomValues.Below(s_currencies.Length)].Symbol,
        "$randomBitcoin" => Bitcoin(),
        "$randomBankAccountIban" => Iban(),
        "$randomBankAccountBic" =>
            RandomValues.Pattern("????") + s_ibans[RandomValues.Below(s_ibans.Length)].Country + RandomValues.Pattern("?#"),
        _ => null,
    };

    // The alphabet of base 58, without letters and digits that look alike.
    private static string Bitcoin() => (RandomValues.Flip() ? "1" : "3") +
        RandomValues.Join(
            RandomValues.Between(25, 33),
            "",
            () =>
                "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[RandomValues.Below(58)].ToString(
                    CultureInfo.InvariantCulture));

    // ISO 13616: with letters as 10 to 35, the check digits make the number one more than a multiple of 97.
    private static string Iban()
    {
        var (country, length) = s_ibans[RandomValues.Below(s_ibans.Length)];
        var account = RandomValues.Pattern(new string('#', length - 4));
        var rest = 0;
        foreach (var digit in account + RandomValues.Text(country[0] - 'A' + 10) + RandomValues.Text(country[1] - 'A' + 10) + "00")
        {
            rest = ((rest * 10) + (digit - '0')) % 97;
        }

        return country + (98 - rest).ToString("00", CultureInfo.InvariantCulture) + account;
    }
}
