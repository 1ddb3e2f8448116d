using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Benchmarks.Calls;

/// <summary>A model as written by hand; used, like the others here, by every peer that generates none.</summary>
public sealed class PeerUser
{
    public string? Name { get; set; }
    public bool? Active { get; set; }
    public string? Alias { get; set; }
    public bool? ChatOnly { get; set; }
    public string? CreatedAt { get; set; }
    public long? CustomRoleId { get; set; }
    public long? DefaultGroupId { get; set; }
    public string? Details { get; set; }
    public string? Email { get; set; }
    public string? ExternalId { get; set; }
    public string? IanaTimeZone { get; set; }
    public long? Id { get; set; }
    public string? LastLoginAt { get; set; }
    public string? Locale { get; set; }
    public long? LocaleId { get; set; }
    public bool? Moderator { get; set; }
    public string? Notes { get; set; }
    public bool? OnlyPrivateComments { get; set; }
    public long? OrganizationId { get; set; }
    public string? Phone { get; set; }
    public Dictionary<string, JsonElement>? Photo { get; set; }
    public string? RemotePhotoUrl { get; set; }
    public bool? ReportCsv { get; set; }
    public bool? RestrictedAgent { get; set; }
    public string? Role { get; set; }
    public long? RoleType { get; set; }
    public bool? Shared { get; set; }
    public bool? SharedAgent { get; set; }
    public bool? SharedPhoneNumber { get; set; }
    public string? Signature { get; set; }
    public bool? Suspended { get; set; }
    public List<JsonElement>? Tags { get; set; }
    public string? TicketRestriction { get; set; }
    public string? TimeZone { get; set; }
    public bool? TwoFactorAuthEnabled { get; set; }
    public string? UpdatedAt { get; set; }
    public string? Url { get; set; }
    public Dictionary<string, JsonElement>? UserFields { get; set; }
    public bool? Verified { get; set; }
}

public sealed class PeerIdentity
{
    public string? Type { get; set; }
    public string? Value { get; set; }
}

public sealed class PeerOrganization
{
    public string? Name { get; set; }
}

public sealed class PeerUserInput
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public long? CustomRoleId { get; set; }
    public string? ExternalId { get; set; }
    public List<PeerIdentity>? Identities { get; set; }
    public PeerOrganization? Organization { get; set; }
    public long? OrganizationId { get; set; }
    public string? Role { get; set; }
}

public sealed class PeerUserRequest
{
    public PeerUserInput? User { get; set; }

    /// <summary>Creates the body of every measured upsert.</summary>
    public static PeerUserRequest Create() => new()
    {
        User = new PeerUserInput
        {
            Name = "Roger Wilco",
            Email = "roger@example.org",
            CustomRoleId = 16,
            ExternalId = "ian1",
            Identities =
            [
                new PeerIdentity { Type = "email", Value = "test@user.com" }, new PeerIdentity { Type = "twitter", Value = "tester84" },
            ],
            Organization = new PeerOrganization { Name = "VIP Customers" },
            OrganizationId = 1234,
            Role = "agent",
        },
    };
}

public sealed class PeerUserResponse
{
    public PeerUser? User { get; set; }
}

public sealed class PeerUserList
{
    public List<PeerUser>? Users { get; set; }
    public string? NextPage { get; set; }
    public string? PreviousPage { get; set; }
    public long? Count { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerUserRequest))]
[JsonSerializable(typeof(PeerUserResponse))]
[JsonSerializable(typeof(PeerUserList))]
internal sealed partial class PeerJsonContext : JsonSerializerContext;
