namespace Mono.Client;

/// <summary>A JSON body that is to be sent: a content can be sent once, so one is made for each sending.</summary>
internal abstract class JsonBody
{
    internal abstract RequestContent Create();
}

/// <summary>The body and its type.</summary>
/// <typeparam name="T">What is sent.</typeparam>
internal sealed class JsonBody<T>(T body, JsonType<T> type) : JsonBody
{
    internal override RequestContent Create() => RequestContent.Json(body, type);
}
