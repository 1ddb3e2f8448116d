using System.Globalization;

namespace Mono.Client;

/// <summary>Products and companies.</summary>
internal static class FakeCommerce
{
    private static readonly string[] s_colors =
    [
        "amber", "beige", "black", "blue", "brown", "crimson", "cyan", "gold", "green", "grey", "indigo", "ivory", "magenta", "navy",
        "olive",
        "orange", "pink", "purple", "red", "silver", "teal", "violet", "white", "yellow",
    ];

    private static readonly string[] s_departments =
    [
        "Appliances", "Art Supplies", "Bakery", "Bicycles", "Books", "Cameras", "Clothing", "Electronics", "Fabrics", "Fishing",
        "Furniture",
        "Garden", "Hardware", "Health", "Kitchen", "Lighting", "Music", "Office", "Pets", "Shoes", "Sports", "Stationery", "Toys", "Travel",
        "Watches",
    ];

    private static readonly string[] s_adjectives =
    [
        "Bright", "Classic", "Compact", "Cosy", "Durable", "Elegant", "Everyday", "Flexible", "Foldable", "Handmade", "Lightweight",
        "Modern",
        "Plain", "Portable", "Reliable", "Reusable", "Simple", "Smart", "Sturdy", "Tasty", "Timeless", "Vintage", "Washable", "Waterproof",
    ];

    private static readonly string[] s_materials =
    [
        "Aluminium", "Bamboo", "Brass", "Ceramic", "Clay", "Copper", "Cork", "Cotton", "Glass", "Leather", "Linen", "Marble", "Oak",
        "Paper", "Pine",
        "Plastic", "Silk", "Steel", "Stone", "Wool",
    ];

    private static readonly string[] s_products =
    [
        "Backpack", "Basket", "Bench", "Blanket", "Bottle", "Bowl", "Candle", "Clock", "Cup", "Curtain", "Desk", "Jacket", "Jug", "Kettle",
        "Lamp",
        "Mirror", "Notebook", "Pen", "Pillow", "Plate", "Scarf", "Shelf", "Spoon", "Stool", "Table", "Tray", "Umbrella", "Vase",
    ];

    private static readonly string[] s_companySuffixes =
    [
        "AG", "GmbH", "Group", "Holdings", "Inc", "LLC", "Ltd", "PLC", "Partners", "and Sons",
    ];

    private static readonly string[] s_phraseAdjectives =
    [
        "Affordable", "Automatic", "Balanced", "Calm", "Careful", "Complete", "Connected", "Dependable", "Efficient", "Exact", "Fast",
        "Fresh",
        "Friendly", "Generous", "Honest", "Lasting", "Measured", "Modest", "Open", "Patient", "Precise", "Quiet", "Safe", "Shared",
        "Steady",
        "Transparent",
    ];

    private static readonly string[] s_phraseDescriptors =
    [
        "around-the-clock", "browser-based", "budget-aware", "cloud-ready", "community-led", "cross-border", "customer-first", "daily",
        "data-driven",
        "door-to-door", "event-based", "hands-free", "high-capacity", "in-house", "layered", "low-latency", "low-maintenance", "mobile",
        "multilingual", "nationwide", "paperless", "rule-based", "seasonal", "self-service", "two-way", "weatherproof", "worldwide",
    ];

    private static readonly string[] s_phraseNouns =
    [
        "agreement", "archive", "assistant", "backup", "calendar", "catalog", "checklist", "dashboard", "directory", "exchange", "feed",
        "forecast",
        "gateway", "guarantee", "guide", "index", "inventory", "library", "map", "marketplace", "planner", "platform", "process", "queue",
        "registry",
        "report", "routine", "schedule", "service", "signal", "storage", "summary", "timetable", "toolkit", "workshop",
    ];

    private static readonly string[] s_businessVerbs =
    [
        "accelerate", "adapt", "align", "assemble", "audit", "automate", "bundle", "centralize", "coordinate", "deliver", "develop",
        "diversify",
        "document", "expand", "finance", "forecast", "improve", "introduce", "launch", "license", "localize", "manage", "measure",
        "negotiate",
        "plan", "price", "promote", "publish", "reduce", "renew", "review", "schedule", "simplify", "source", "standardize", "support",
        "test",
        "unify", "upgrade",
    ];

    private static readonly string[] s_businessAdjectives =
    [
        "annual", "certified", "client-facing", "competitive", "compliant", "cost-effective", "cross-functional", "digital", "documented",
        "domestic",
        "external", "flexible", "forward-looking", "gradual", "industrial", "internal", "joint", "lean", "long-term", "measurable",
        "multi-channel",
        "on-demand", "premium", "profitable", "quarterly", "regional", "repeatable", "short-term", "sustainable", "tailored",
    ];

    private static readonly string[] s_businessNouns =
    [
        "accounts", "agreements", "assets", "audits", "budgets", "campaigns", "catalogs", "contracts", "customers", "deadlines",
        "deliveries",
        "departments", "exports", "forecasts", "incentives", "inventories", "invoices", "licenses", "logistics", "margins", "milestones",
        "offers",
        "orders", "partners", "policies", "prices", "processes", "products", "quotas", "reports", "revenues", "services", "standards",
        "subscriptions", "suppliers", "targets", "teams", "warehouses", "workflows",
    ];

    internal static string? Create(string name) => name switch
    {
        "$randomColor" => RandomValues.Pick(s_colors),
        "$randomDepartment" => RandomValues.Pick(s_departments),
        "$randomProductName" =>
            RandomValues.Pick(s_adjectives) + " " + RandomValues.Pick(s_materials) + " " + RandomValues.Pick(s_products),
        "$randomProductAdjective" => RandomValues.Pick(s_adjectives),
        "$randomProductMaterial" => RandomValues.Pick(s_materials),
        "$randomProduct" => RandomValues.Pick(s_products),
        "$randomPrice" => (RandomValues.Below(100_001) / 100m).ToString("F2", CultureInfo.InvariantCulture),
        "$randomCompanyName" => Company(),
        "$randomCompanySuffix" => RandomValues.Pick(s_companySuffixes),
        "$randomCatchPhrase" =>
            RandomValues.Pick(s_phraseAdjectives) + " " + RandomValues.Pick(s_phraseDescriptors) + " " + RandomValues.Pick(s_phraseNouns),
        "$randomCatchPhraseAdjective" => RandomValues.Pick(s_phraseAdjectives),
        "$randomCatchPhraseDescriptor" => RandomValues.Pick(s_phraseDescriptors),
        "$randomCatchPhraseNoun" => RandomValues.Pick(s_phraseNouns),
        "$randomBs" =>
            RandomValues.Pick(s_businessVerbs) + " " + RandomValues.Pick(s_businessAdjectives) + " " + RandomValues.Pick(s_businessNouns),
        "$randomBsAdjective" => RandomValues.Pick(s_businessAdjectives),
        "$randomBsBuzz" => RandomValues.Pick(s_businessVerbs),
        "$randomBsNoun" => RandomValues.Pick(s_businessNouns),
        "$randomWord" => Word(),
        "$randomWords" => RandomValues.Join(RandomValues.Between(2, 5), " ", Word),
        _ => null,
    };

    private static string Word() => RandomValues.Below(4) switch
    {
        0 => RandomValues.Pick(s_adjectives),
        1 => RandomValues.Pick(s_products),
        2 => RandomValues.Pick(s_phraseNouns),
        _ => RandomValues.Pick(s_businessAdjectives),
    };

    private static string Company() => RandomValues.Below(3) switch
    {
        0 => FakePeople.LastName + " " + RandomValues.Pick(s_companySuffixes),
        1 => FakePeople.LastName + " - " + FakePeople.LastName,
        _ => FakePeople.LastName + ", " + FakePeople.LastName + " and " + FakePeople.LastName,
    };
}
