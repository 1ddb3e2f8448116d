using System.Text.Json;

namespace Mono.Client;

/// <summary>Reads and writes a generated model.</summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class ModelType<T> : JsonType<T>
    where T : ApiModel, new()
{
    internal static readonly ModelType<T> Instance = new();

    private readonly JsonNames _names = new(new T().NameTable);

    private ModelType()
    {
    }

    internal override T Empty => new();

    internal override T Null(ref JsonMemberBinder reader) => null!;

    internal override T? Read(ref JsonMemberBinder reader)
    {
        if (!reader.TryEnterObject())
        {
            return null;
        }

        var model = new T();
        reader.ReadMembers(model, _names);
        reader.LeaveObject();
        return model;
    }

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        var members = new JsonMemberBinder(writer, _names, value);
        value.Bind(ref members);
        value.Extras.WriteRest(writer, _names);
        writer.WriteEndObject();
    }
}
