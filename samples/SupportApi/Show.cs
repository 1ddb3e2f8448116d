using System.Runtime.CompilerServices;
using Mono.Client;
using Samples.Support;

/// <summary>Prints responses. Every member is typed: nothing is read by its path, and nothing is cast.</summary>
internal static class Show
{
    /// <summary>Prints a response's status and its user.</summary>
    internal static void Response(ApiResponse<CreateOrUpdateUserResponse> response)
    {
        Console.WriteLine($"{(int)response.StatusCode} {response.ReasonPhrase}");
        if (response.Body.User is not { } user)
        {
            Console.WriteLine("The response has no user.");
            return;
        }

        Console.WriteLine("\n  who");
        Member(user.Id);
        Member(user.Name);
        Member(user.Email);
        Member(user.Alias);
        Member(user.Phone);
        Member(user.SharedPhoneNumber);
        Member(user.ExternalId);
        Member(user.OrganizationId);
        Member(user.Url);
        Member(user.RemotePhotoUrl);

        Console.WriteLine("\n  role and rights");
        Member(user.Role);
        Member(user.RoleType);
        Member(user.CustomRoleId);
        Member(user.DefaultGroupId);
        Member(user.Active);
        Member(user.Verified);
        Member(user.Suspended);
        Member(user.Moderator);
        Member(user.ChatOnly);
        Member(user.RestrictedAgent);
        Member(user.OnlyPrivateComments);
        Member(user.TicketRestriction);
        Member(user.ReportCsv);
        Member(user.Shared);
        Member(user.SharedAgent);
        Member(user.TwoFactorAuthEnabled);

        Console.WriteLine("\n  place and time");
        Member(user.Locale);
        Member(user.LocaleId);
        Member(user.TimeZone);
        Member(user.IanaTimeZone);
        Member(user.CreatedAt);
        Member(user.UpdatedAt);
        Member(user.LastLoginAt);

        Console.WriteLine("\n  texts, lists and maps");
        Member(user.Signature);
        Member(user.Details);
        Member(user.Notes);
        List(user.Tags);
        Map(user.Photo);
        Map(user.UserFields);
    }

    /// <summary>Prints a failed call: the request, the status, the start of the body, the headers.</summary>
    internal static void Error(ApiException exception)
    {
        Console.WriteLine(exception.Message);
        var contentHeaders = exception.ContentHeaders ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>();
        foreach (var header in exception.Headers.Concat(contentHeaders))
        {
            Console.WriteLine($"  {header.Key}: {string.Join(", ", header.Value)}");
        }
    }

    private static void Member(string? value, [CallerArgumentExpression(nameof(value))] string name = "") => Line(name, "string", value);

    private static void Member(long? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Line(name, "long", value?.ToString());

    private static void Member(bool? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Line(name, "bool", value?.ToString());

    private static void List<T>(List<T>? values, [CallerArgumentExpression(nameof(values))] string name = "") =>
        Line(name, $"List<{typeof(T).Name}>", values is null ? null : $"[{string.Join(", ", values)}]");

    private static void Map<T>(Dictionary<string, T>? values, [CallerArgumentExpression(nameof(values))] string name = "") =>
        Line(
            name,
            $"Dictionary<string, {typeof(T).Name}>",
            values is null ? null : string.Join(", ", values.Select(pair => $"{pair.Key}: {pair.Value}")));

    private static void Line(string name, string type, string? value) => Console.WriteLine($"    {name,-26} {type,-32} {value ?? "null"}");
}
