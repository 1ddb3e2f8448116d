using System.Globalization;

namespace Mono.Client;

/// <summary>Postman's 118 dynamic variables, which have a new value at each use.</summary>
/// <remarks>Source of names and forms: learning.postman.com, "Dynamic variables". The word lists are this library's own.</remarks>
internal static class DynamicVariables
{
    /// <summary>Draws a new value.</summary>
    /// <param name="name">The variable's name with its <c>$</c>; case-sensitive.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    /// <returns>The value; null if the name is not a dynamic variable.</returns>
    internal static string? Create(string name, TimeProvider? clock = null) =>
        name.Length == 0 || name[0] != '$' ? null
        : General(name, clock)
            ?? FakePeople.Create(name)
            ?? FakePlaces.Create(name)
            ?? FakeCommerce.Create(name)
            ?? FakeFinance.Create(name)
            ?? FakeInternet.Create(name)
            ?? FakeTechnology.Create(name)
            ?? FakeFiles.Create(name)
            ?? FakeLorem.Create(name);

    private static string? General(string name, TimeProvider? clock) => name switch
    {
        "$guid" or "$randomUUID" => Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture),
        "$timestamp" =>
            Math.Round(
                (Now(clock) - new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds,
                MidpointRounding.AwayFromZero).ToString("F0", CultureInfo.InvariantCulture),
        "$isoTimestamp" => Now(clock).ToUniversalTime().ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'", CultureInfo.InvariantCulture),
        "$randomInt" => RandomValues.Text(RandomValues.Below(1001)),
        "$randomBoolean" => RandomValues.Flip() ? "true" : "false",
        "$randomAlphaNumeric" => RandomValues.Pattern("*"),
        "$randomDatePast" => Date(Now(clock).AddDays(-365 * RandomValues.Fraction()).AddSeconds(-1)),
        "$randomDateFuture" => Date(Now(clock).AddDays(365 * RandomValues.Fraction()).AddSeconds(1)),
        "$randomDateRecent" => Date(Now(clock).AddDays(-RandomValues.Fraction()).AddSeconds(-1)),
        "$randomMonth" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(RandomValues.Between(1, 12)),
        "$randomWeekday" => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)RandomValues.Below(7)),
        _ => null,
    };

    private static DateTimeOffset Now(TimeProvider? clock) => clock?.GetUtcNow() ?? DateTimeOffset.UtcNow;

    // The format in which JavaScript prints a date.
    private static string Date(DateTimeOffset date) =>
        date.ToUniversalTime().ToString(
            "ddd MMM dd yyyy HH':'mm':'ss 'GMT+0000 (Coordinated Universal Time)'", CultureInfo.InvariantCulture);
}
