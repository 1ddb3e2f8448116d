using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Client.Tests;

/// <summary>A model as the generator writes it.</summary>
[JsonConverter(typeof(ModelConverter<User, UserJson>))]
public sealed partial class User
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    public double? Score { get; set; }

    public bool? Active { get; set; }

    public DateTimeOffset? Created { get; set; }

    public Guid? Key { get; set; }

    public List<User>? Friends { get; set; }

    public List<long>? Numbers { get; set; }

    public Dictionary<string, JsonElement>? Fields { get; set; }

    public JsonElement? Any { get; set; }

    public User? Boss { get; set; }

    public decimal? Price { get; set; }

    public DateOnly? Born { get; set; }

    public IDictionary<string, JsonElement> AdditionalProperties => _extras.Members;

    internal JsonExtras _extras;
}

internal sealed class UserJson : ModelJsonType<User>
{
    internal static readonly UserJson Instance = new();

    public UserJson()
        : base("|id|name|score|active|created|key|friends|numbers|fields|any|boss|price|born")
    {
    }

    protected override User Create() => new();

    protected override ref JsonExtras Extras(User model) => ref model._extras;

    protected override void ReadMember(User model, int index, ref JsonModelReader reader)
    {
        switch (index)
        {
            case 0: model.Id = reader.Int64(); break;
            case 1: model.Name = reader.String(); break;
            case 2: model.Score = reader.Double(); break;
            case 3: model.Active = reader.Boolean(); break;
            case 4: model.Created = reader.DateTimeOffset(); break;
            case 5: model.Key = reader.Guid(); break;
            case 6: model.Friends = reader.List(Instance); break;
            case 7: model.Numbers = reader.List(JsonTypes.Int64); break;
            case 8: model.Fields = reader.Map(JsonTypes.Element); break;
            case 9: model.Any = reader.Element(); break;
            case 10: model.Boss = reader.Object(Instance); break;
            case 11: model.Price = reader.Decimal(); break;
            case 12: model.Born = reader.Date(); break;
        }
    }

    protected override void WriteMembers(User model, ref JsonModelWriter writer)
    {
        writer.Int64(0, model.Id);
        writer.String(1, model.Name);
        writer.Double(2, model.Score);
        writer.Boolean(3, model.Active);
        writer.DateTimeOffset(4, model.Created);
        writer.Guid(5, model.Key);
        writer.List(6, model.Friends, Instance);
        writer.List(7, model.Numbers, JsonTypes.Int64);
        writer.Map(8, model.Fields, JsonTypes.Element);
        writer.Element(9, model.Any);
        writer.Object(10, model.Boss, Instance);
        writer.Decimal(11, model.Price);
        writer.Date(12, model.Born);
    }
}
