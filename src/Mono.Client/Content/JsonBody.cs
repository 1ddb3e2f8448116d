namespace Mono.Client;

/// <summary>A JSON body to send. It creates a content for each attempt, because a content can be sent only once.</summary>
internal abstract class JsonBody
{
    internal abstract RequestContent Create();
}

/// <summary>A JSON body with its type.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
internal sealed class JsonBody<T>(T body, JsonType<T> type) : JsonBody
{
    internal override RequestContent Create() => RequestContent.Json(body, type);
}
