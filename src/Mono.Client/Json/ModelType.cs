using System.Text.Json;

namespace Mono.Client;

/// <summary>How a generated model is read and written.</summary>
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

    internal override T Null(ref JsonVisitor reader) => null!;

    internal override T? Read(ref JsonVisitor reader)
    {
        if (!reader.TryEnterObject())
        {
            return null;
        }

        var model = new T();
        ref var extras = ref model.Extras;
        var index = -1;
        var highest = -1;
        string? unknown = null;
        try
        {
            for (var first = true; reader.TrySkip(_names.Token(index + 1), ref first, out var isExpected) || reader.Next('}', ref first);)
            {
                unknown = null;
                if (isExpected)
                {
                    index++;
                }
                else
                {
                    var name = reader.RawName(out var kind);
                    var found = _names.Find(name, kind, index + 1);
                    if (found < 0)
                    {
                        unknown = JsonVisitor.Decode(name, kind);
                        extras.Add(unknown, reader.Element()!.Value);
                        continue;
                    }

                    index = found;
                }

                var mayBeAgain = index <= highest;
                highest = Math.Max(highest, index);
                var start = reader.Position;
                if (reader.TryNull())
                {
                    if (mayBeAgain)
                    {
                        Clear(model, index, start, ref reader);
                    }

                    extras.SetNull(index);
                    continue;
                }

                model.Visit(index, ref reader);
                if (reader.IsMisfit)
                {
                    KeepMisfit(ref reader, ref extras, index, start);
                }
            }
        }
        catch (ApiJsonException exception)
        {
            throw exception.Inside(unknown is not null ? "." + unknown : index >= 0 ? "." + _names[index] : "");
        }

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
        var members = new JsonVisitor(writer, _names, value);
        for (var i = 0; i < _names.Count; i++)
        {
            members.Write(i);
        }

        value.Extras.WriteRest(writer, _names);
        writer.WriteEndObject();
    }

    // Of members with one name the last counts (RFC 8259, section 4, and JavaScript): no property's type takes the null, so it is null then.
    private void Clear(T model, int index, int start, ref JsonVisitor reader)
    {
        var after = reader.Position;
        reader.Return(start);
        model.Visit(index, ref reader);
        reader.Return(after);
    }

    private void KeepMisfit(ref JsonVisitor reader, ref JsonExtras extras, int index, int start)
    {
        var expected = reader.Expected;
        reader.Return(start);
        if (reader.IsStrict)
        {
            throw new ApiJsonException("Expected " + expected + " but found " + reader.Found, start);
        }

        extras.Add(_names[index], reader.Element()!.Value);
    }
}
