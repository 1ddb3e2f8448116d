using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mono.Client.Tests;

/// <summary>A model as the generator writes it.</summary>
[JsonConverter(typeof(ModelConverter<User>))]
public sealed partial class User : ApiModel
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

    protected override string JsonNames => "|id|name|score|active|created|key|friends|numbers|fields|any|boss|price|born";

    protected override void BindMembers(ref JsonMemberBinder json)
    {
        Id = json.Int64(Id);
        Name = json.String(Name);
        Score = json.Double(Score);
        Active = json.Boolean(Active);
        Created = json.DateTimeOffset(Created);
        Key = json.Guid(Key);
        Friends = json.Models(Friends);
        Numbers = json.List(Numbers, JsonTypes.Int64);
        Fields = json.Map(Fields, JsonTypes.Element);
        Any = json.Element(Any);
        Boss = json.Model(Boss);
        Price = json.Decimal(Price);
        Born = json.Date(Born);
    }
}
