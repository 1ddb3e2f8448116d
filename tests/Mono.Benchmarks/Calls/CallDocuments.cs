using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mono.Benchmarks.Calls;

/// <summary>
/// Response bodies of the measured calls (the users of the sample collection with ordinary values) and the description of their API.
/// </summary>
internal static class CallDocuments
{
    // Every member of the sample response with its kind.
    private static readonly (string Name, string Kind)[] s_members =
    [
        ("name", "string"), ("active", "boolean"), ("alias", "string"), ("chat_only", "boolean"), ("created_at", "string"),
        ("custom_role_id", "integer"), ("default_group_id", "integer"),
        ("details", "string"), ("email", "string"), ("external_id", "string"), ("iana_time_zone", "string"), ("id", "integer"),
        ("last_login_at", "string"), ("locale", "string"),
        ("locale_id", "integer"), ("moderator", "boolean"), ("notes", "string"), ("only_private_comments", "boolean"),
        ("organization_id", "integer"), ("phone", "string"), ("photo", "object"),
        ("remote_photo_url", "string"), ("report_csv", "boolean"), ("restricted_agent", "boolean"), ("role", "string"),
        ("role_type", "integer"), ("shared", "boolean"), ("shared_agent", "boolean"),
        ("shared_phone_number", "boolean"), ("signature", "string"), ("suspended", "boolean"), ("tags", "array"),
        ("ticket_restriction", "string"), ("time_zone", "string"),
        ("two_factor_auth_enabled", "boolean"), ("updated_at", "string"), ("url", "string"), ("user_fields", "object"),
        ("verified", "boolean"),
    ];

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The response with one user.</summary>
    internal static byte[] OneUser { get; } = Bytes(new JsonObject { ["user"] = User(0) });

    /// <summary>The response with 100 users.</summary>
    internal static byte[] Users { get; } = Bytes(new JsonObject
    {
        ["users"] = new JsonArray([.. Enumerable.Range(0, 100).Select(User)]),
        ["next_page"] = CallData.BaseUrl + "/api/v2/users?page=2",
        ["previous_page"] = null,
        ["count"] = 1234,
    });

    /// <summary>The same API as an OpenAPI document.</summary>
    internal static string OpenApi { get; } = new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "Benchmark API", ["version"] = "1.0.0" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = CallData.BaseUrl }),
        ["paths"] = new JsonObject
        {
            ["/api/v2/users/create_or_update"] = new JsonObject
            {
                ["post"] = Operation("createOrUpdateUser", "UserResponse", "UserRequest"),
            },
            ["/api/v2/users/{user_id}"] = new JsonObject
            {
                ["get"] = Operation(
                    "showUser", "UserResponse", null, Parameter("user_id", "path", "integer"), Parameter("include", "query", "string"),
                    Parameter("page_size", "query", "integer"), Parameter("sort_by", "query", "string")),
            },
            ["/api/v2/users"] = new JsonObject { ["get"] = Operation("listUsers", "UserList", null) },
        },
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject
            {
                ["User"] = Schema(s_members),
                ["UserInput"] = Schema([
                    ("name", "string"), ("email", "string"), ("custom_role_id", "integer"), ("external_id", "string"),
                    ("identities", "Identity[]"), ("organization", "Organization"), ("organization_id", "integer"), ("role", "string"),
                ]),
                ["Identity"] = Schema([("type", "string"), ("value", "string")]),
                ["Organization"] = Schema([("name", "string")]),
                ["UserRequest"] = Schema([("user", "UserInput")]),
                ["UserResponse"] = Schema([("user", "User")]),
                ["UserList"] = Schema([("users", "User[]"), ("next_page", "string"), ("previous_page", "string"), ("count", "integer")]),
            },
        },
    }.ToJsonString();

    private static byte[] Bytes(JsonObject value) => JsonSerializer.SerializeToUtf8Bytes(value, s_relaxed);

    private static JsonObject User(int number)
    {
        var user = new JsonObject();
        foreach (var (name, kind) in s_members)
        {
            user[name] = Value(name, kind, number);
        }

        return user;
    }

    private static JsonNode? Value(string name, string kind, int number) => kind switch
    {
        "boolean" => (name.Length + number) % 2 == 0,
        "integer" => name == "id" ? CallData.UserId + number : (10_000_000L * (name.Length + number)) + 7,
        "object" when name == "photo" => new JsonObject { ["inline"] = false, ["size"] = 951.25 },
        "object" =>
            new JsonObject
            {
                ["user_decimal"] = 5.1,
                ["user_dropdown"] = "option_1",
                ["user_checked"] = true,
                ["user_count"] = 12 + number,
            },
        "array" => new JsonArray("enterprise", "other_tag"),
        _ => Text(name, number),
    };

    private static string Text(string name, int number) => name switch
    {
        "created_at" or "updated_at" or "last_login_at" => "2024-07-20T22:55:29Z",
        "email" => "roger" + number + "@example.org",
        "url" or "remote_photo_url" => CallData.BaseUrl + "/api/v2/users/" + (CallData.UserId + number) + ".json",
        "iana_time_zone" => "Europe/Copenhagen",
        "details" => "Likes short answers; calls on Mondays",
        _ => "The " + name.Replace('_', ' ') + " of " + number.ToString(CultureInfo.InvariantCulture),
    };

    private static JsonObject Schema((string Name, string Kind)[] members)
    {
        var properties = new JsonObject();
        foreach (var (name, kind) in members)
        {
            properties[name] = kind switch
            {
                "string" or "boolean" => new JsonObject { ["type"] = kind, ["nullable"] = true },
                "integer" => new JsonObject { ["type"] = "integer", ["format"] = "int64", ["nullable"] = true },
                "object" => new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject() },
                "array" => new JsonObject { ["type"] = "array", ["items"] = new JsonObject() },
                _ when kind.EndsWith("[]", StringComparison.Ordinal) =>
                    new JsonObject { ["type"] = "array", ["items"] = Reference(kind[..^2]) },
                _ => Reference(kind),
            };
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject Operation(string id, string response, string? body, params JsonObject[] parameters)
    {
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["parameters"] = new JsonArray([.. parameters]),
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "OK", ["content"] = Content(response) } },
        };
        if (body is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(body) };
        }

        return operation;
    }

    private static JsonObject Parameter(string name, string place, string type)
    {
        var schema = new JsonObject { ["type"] = type };
        if (type == "integer")
        {
            schema["format"] = "int64";
        }

        return new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = schema };
    }

    private static JsonObject Content(string type) => new() { ["application/json"] = new JsonObject { ["schema"] = Reference(type) } };

    private static JsonObject Reference(string type) => new() { ["$ref"] = "#/components/schemas/" + type };
}
