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

    protected override void VisitMember(int index, ref JsonVisitor json)
    {
        switch (index)
        {
            case 0: Id = json.Int64(Id); break;
            case 1: Name = json.String(Name); break;
            case 2: Score = json.Double(Score); break;
            case 3: Active = json.Boolean(Active); break;
            case 4: Created = json.DateTimeOffset(Created); break;
            case 5: Key = json.Guid(Key); break;
            case 6: Friends = json.Models(Friends); break;
            case 7: Numbers = json.List(Numbers, JsonTypes.Int64); break;
            case 8: Fields = json.Map(Fields, JsonTypes.Element); break;
            case 9: Any = json.Element(Any); break;
            case 10: Boss = json.Model(Boss); break;
            case 11: Price = json.Decimal(Price); break;
            case 12: Born = json.Date(Born); break;
        }
    }
}
