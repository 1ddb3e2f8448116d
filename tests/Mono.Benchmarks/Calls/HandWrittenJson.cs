using System.Text.Json;

namespace Mono.Benchmarks.Calls;

/// <summary>JSON code written by hand for speed: names compared by length first, values by Utf8JsonReader and Utf8JsonWriter.</summary>
internal static class HandWrittenJson
{
    internal static void Write(Utf8JsonWriter writer, PeerUserRequest request)
    {
        writer.WriteStartObject();
        if (request.User is { } user)
        {
            writer.WriteStartObject("user"u8);
            String(writer, "name"u8, user.Name);
            String(writer, "email"u8, user.Email);
            Int64(writer, "custom_role_id"u8, user.CustomRoleId);
            String(writer, "external_id"u8, user.ExternalId);
            if (user.Identities is { } identities)
            {
                writer.WriteStartArray("identities"u8);
                foreach (var identity in identities)
                {
                    writer.WriteStartObject();
                    String(writer, "type"u8, identity.Type);
                    String(writer, "value"u8, identity.Value);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            if (user.Organization is { } organization)
            {
                writer.WriteStartObject("organization"u8);
                String(writer, "name"u8, organization.Name);
                writer.WriteEndObject();
            }

            Int64(writer, "organization_id"u8, user.OrganizationId);
            String(writer, "role"u8, user.Role);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    internal static PeerUserResponse ReadUserResponse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var response = new PeerUserResponse();
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUser = reader.ValueTextEquals("user"u8);
            reader.Read();
            if (isUser)
            {
                response.User = User(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return response;
    }

    internal static PeerUserList ReadUserList(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var list = new PeerUserList();
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            if (name.SequenceEqual("users"u8))
            {
                list.Users = Users(ref reader);
            }
            else if (name.SequenceEqual("next_page"u8))
            {
                list.NextPage = reader.GetString();
            }
            else if (name.SequenceEqual("previous_page"u8))
            {
                list.PreviousPage = reader.GetString();
            }
            else if (name.SequenceEqual("count"u8))
            {
                list.Count = Int64(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return list;
    }

    private static List<PeerUser>? Users(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var users = new List<PeerUser>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            users.Add(User(ref reader)!);
        }

        return users;
    }

    private static PeerUser? User(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(ref reader, JsonTokenType.StartObject);
        var user = new PeerUser();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 2:
                    if (name.SequenceEqual("id"u8)) user.Id = Int64(ref reader);
                    else reader.Skip();
                    break;
                case 3:
                    if (name.SequenceEqual("url"u8)) user.Url = reader.GetString();
                    else reader.Skip();
                    break;
                case 4:
                    if (name.SequenceEqual("name"u8)) user.Name = reader.GetString();
                    else if (name.SequenceEqual("role"u8)) user.Role = reader.GetString();
                    else if (name.SequenceEqual("tags"u8)) user.Tags = List(ref reader);
                    else reader.Skip();
                    break;
                case 5:
                    if (name.SequenceEqual("alias"u8)) user.Alias = reader.GetString();
                    else if (name.SequenceEqual("email"u8)) user.Email = reader.GetString();
                    else if (name.SequenceEqual("notes"u8)) user.Notes = reader.GetString();
                    else if (name.SequenceEqual("phone"u8)) user.Phone = reader.GetString();
                    else if (name.SequenceEqual("photo"u8)) user.Photo = Map(ref reader);
                    else reader.Skip();
                    break;
                case 6:
                    if (name.SequenceEqual("active"u8)) user.Active = Boolean(ref reader);
                    else if (name.SequenceEqual("locale"u8)) user.Locale = reader.GetString();
                    else if (name.SequenceEqual("shared"u8)) user.Shared = Boolean(ref reader);
                    else reader.Skip();
                    break;
                case 7:
                    if (name.SequenceEqual("details"u8)) user.Details = reader.GetString();
                    else reader.Skip();
                    break;
                case 8:
                    if (name.SequenceEqual("verified"u8)) user.Verified = Boolean(ref reader);
                    else reader.Skip();
                    break;
                case 9:
                    if (name.SequenceEqual("chat_only"u8)) user.ChatOnly = Boolean(ref reader);
                    else if (name.SequenceEqual("locale_id"u8)) user.LocaleId = Int64(ref reader);
                    else if (name.SequenceEqual("moderator"u8)) user.Moderator = Boolean(ref reader);
                    else if (name.SequenceEqual("role_type"u8)) user.RoleType = Int64(ref reader);
                    else if (name.SequenceEqual("signature"u8)) user.Signature = reader.GetString();
                    else if (name.SequenceEqual("suspended"u8)) user.Suspended = Boolean(ref reader);
                    else if (name.SequenceEqual("time_zone"u8)) user.TimeZone = reader.GetString();
                    else reader.Skip();
                    break;
                case 10:
                    if (name.SequenceEqual("created_at"u8)) user.CreatedAt = reader.GetString();
                    else if (name.SequenceEqual("report_csv"u8)) user.ReportCsv = Boolean(ref reader);
                    else if (name.SequenceEqual("updated_at"u8)) user.UpdatedAt = reader.GetString();
                    else reader.Skip();
                    break;
                case 11:
                    if (name.SequenceEqual("external_id"u8)) user.ExternalId = reader.GetString();
                    else if (name.SequenceEqual("user_fields"u8)) user.UserFields = Map(ref reader);
                    else reader.Skip();
                    break;
                case 12:
                    if (name.SequenceEqual("shared_agent"u8)) user.SharedAgent = Boolean(ref reader);
                    else reader.Skip();
                    break;
                case 13:
                    if (name.SequenceEqual("last_login_at"u8)) user.LastLoginAt = reader.GetString();
                    else reader.Skip();
                    break;
                case 14:
                    if (name.SequenceEqual("custom_role_id"u8)) user.CustomRoleId = Int64(ref reader);
                    else if (name.SequenceEqual("iana_time_zone"u8)) user.IanaTimeZone = reader.GetString();
                    else reader.Skip();
                    break;
                case 15:
                    if (name.SequenceEqual("organization_id"u8)) user.OrganizationId = Int64(ref reader);
                    else reader.Skip();
                    break;
                case 16:
                    if (name.SequenceEqual("default_group_id"u8)) user.DefaultGroupId = Int64(ref reader);
                    else if (name.SequenceEqual("remote_photo_url"u8)) user.RemotePhotoUrl = reader.GetString();
                    else if (name.SequenceEqual("restricted_agent"u8)) user.RestrictedAgent = Boolean(ref reader);
                    else reader.Skip();
                    break;
                case 18:
                    if (name.SequenceEqual("ticket_restriction"u8)) user.TicketRestriction = reader.GetString();
                    else reader.Skip();
                    break;
                case 19:
                    if (name.SequenceEqual("shared_phone_number"u8)) user.SharedPhoneNumber = Boolean(ref reader);
                    else reader.Skip();
                    break;
                case 21:
                    if (name.SequenceEqual("only_private_comments"u8)) user.OnlyPrivateComments = Boolean(ref reader);
                    else reader.Skip();
                    break;
                case 23:
                    if (name.SequenceEqual("two_factor_auth_enabled"u8)) user.TwoFactorAuthEnabled = Boolean(ref reader);
                    else reader.Skip();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return user;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException("Expected " + type + " but found " + reader.TokenType + ".");
        }
    }

    private static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();

    private static long? Int64(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();

    private static List<JsonElement>? List(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var list = new List<JsonElement>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(JsonElement.ParseValue(ref reader));
        }

        return list;
    }

    private static Dictionary<string, JsonElement>? Map(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var map = new Dictionary<string, JsonElement>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = JsonElement.ParseValue(ref reader);
        }

        return map;
    }

    private static void String(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Int64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
