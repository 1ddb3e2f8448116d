using Mono.Client;
using Samples.Support;

/// <summary>Prints answers. Every member has its own type: nothing is read by its path, and nothing is cast.</summary>
internal static class Show
{
    internal static void Answer(ApiResponse<CreateOrUpdateUserResponse> response)
    {
        Console.WriteLine($"{(int)response.StatusCode} {response.StatusCode}");
        if (response.Body.User is not { } user)
        {
            Console.WriteLine("The answer has no user.");
            return;
        }

        Line("name", user.Name);
        Line("email", user.Email);
        Line("alias", user.Alias);
        Line("phone", user.Phone);
        Line("signature", user.Signature);
        Line("details", user.Details);
        Line("notes", user.Notes);
        Line("url", user.Url);
        Line("role", user.Role);
        Line("external_id", user.ExternalId);
        Line("locale", user.Locale);
        Line("time_zone", user.TimeZone);
        Line("iana_time_zone", user.IanaTimeZone);
        Line("remote_photo_url", user.RemotePhotoUrl);
        Line("ticket_restriction", user.TicketRestriction);
        Line("created_at", user.CreatedAt);
        Line("updated_at", user.UpdatedAt);
        Line("last_login_at", user.LastLoginAt);
        Line("id", user.Id);
        Line("locale_id", user.LocaleId);
        Line("role_type", user.RoleType);
        Line("custom_role_id", user.CustomRoleId);
        Line("default_group_id", user.DefaultGroupId);
        Line("organization_id", user.OrganizationId);
        Line("active", user.Active);
        Line("verified", user.Verified);
        Line("suspended", user.Suspended);
        Line("moderator", user.Moderator);
        Line("chat_only", user.ChatOnly);
        Line("report_csv", user.ReportCsv);
        Line("restricted_agent", user.RestrictedAgent);
        Line("only_private_comments", user.OnlyPrivateComments);
        Line("shared", user.Shared);
        Line("shared_agent", user.SharedAgent);
        Line("shared_phone_number", user.SharedPhoneNumber);
        Line("two_factor_auth_enabled", user.TwoFactorAuthEnabled);
        Line("tags", "list", user.Tags is { } tags ? $"{tags.Count} tags" : null);
        Line("photo", "map", user.Photo is { } photo ? string.Join(", ", photo.Select(p => p.Key + " = " + p.Value)) : null);
        Line("user_fields", "map", user.UserFields is { } fields ? string.Join(", ", fields.Select(f => f.Key + " = " + f.Value)) : null);
        Console.WriteLine();
    }

    internal static void Error(ApiException exception)
    {
        Console.WriteLine(exception.Message);
        foreach (var header in exception.Headers.Concat(exception.ContentHeaders ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()))
        {
            Console.WriteLine($"  {header.Key}: {string.Join(", ", header.Value)}");
        }
    }

    private static void Line(string name, string? value) => Line(name, "string", value);

    private static void Line(string name, long? value) => Line(name, "long", value?.ToString());

    private static void Line(string name, bool? value) => Line(name, "bool", value?.ToString());

    private static void Line(string name, string type, string? value) => Console.WriteLine($"  {name,-24} {type,-8} {value}");
}
