using System.Globalization;

namespace Mono.Client;

/// <summary>Products and companies.</summary>
internal static class FakeCommerce
{
    private static readonly string[] s_colors = ["red", "green", "blue", "yellow", "purple", "mint green", "teal", "white", "black", "orange", "pink", "grey", "maroon", "violet", "turquoise", "tan", "sky blue", "salmon", "plum", "olive", "magenta", "lime", "ivory", "indigo", "gold", "cyan", "azure", "silver", "lavender"];

    private static readonly string[] s_departments = ["Books", "Movies", "Music", "Games", "Electronics", "Computers", "Home", "Garden", "Tools", "Grocery", "Health", "Beauty", "Toys", "Kids", "Baby", "Clothing", "Shoes", "Jewelery", "Sports", "Outdoors", "Automotive", "Industrial"];

    private static readonly string[] s_adjectives = ["Small", "Ergonomic", "Rustic", "Intelligent", "Gorgeous", "Incredible", "Fantastic", "Practical", "Sleek", "Awesome", "Generic", "Handcrafted", "Handmade", "Licensed", "Refined", "Unbranded", "Tasty"];

    private static readonly string[] s_materials = ["Steel", "Wooden", "Concrete", "Plastic", "Cotton", "Granite", "Rubber", "Metal", "Soft", "Fresh", "Frozen"];

    private static readonly string[] s_products = ["Chair", "Car", "Computer", "Keyboard", "Mouse", "Bike", "Ball", "Gloves", "Pants", "Shirt", "Table", "Shoes", "Hat", "Towels", "Soap", "Tuna", "Chicken", "Fish", "Cheese", "Bacon", "Pizza", "Salad", "Sausages", "Chips"];

    private static readonly string[] s_companySuffixes = ["Inc", "and Sons", "LLC", "Group"];

    private static readonly string[] s_phraseAdjectives = ["Adaptive", "Advanced", "Balanced", "Compatible", "Configurable", "Customizable", "Distributed", "Enhanced", "Expanded", "Extended", "Focused", "Innovative", "Integrated", "Managed", "Open-source", "Optimized", "Organic", "Persistent", "Profound", "Reactive", "Robust", "Seamless", "Secured", "Streamlined", "Universal", "Versatile"];

    private static readonly string[] s_phraseDescriptors = ["24 hour", "asynchronous", "asymmetric", "bandwidth-monitored", "bottom-line", "client-driven", "composite", "context-sensitive", "directional", "dynamic", "exuding", "fault-tolerant", "global", "high-level", "holistic", "hybrid", "impactful", "incremental", "interactive", "local", "modular", "multimedia", "needs-based", "optimal", "real-time", "scalable", "stable", "systematic", "tangible", "zero defect"];

    private static readonly string[] s_phraseNouns = ["ability", "access", "alliance", "analyzer", "application", "approach", "archive", "array", "attitude", "benchmark", "capability", "capacity", "challenge", "circuit", "collaboration", "complexity", "concept", "contingency", "core", "database", "encryption", "forecast", "framework", "function", "groupware", "hub", "interface", "knowledge base", "matrix", "model", "network", "paradigm", "portal", "process improvement", "project", "protocol", "software", "solution", "strategy", "superstructure", "throughput", "toolset", "website", "workforce"];

    private static readonly string[] s_businessVerbs = ["implement", "utilize", "integrate", "streamline", "optimize", "evolve", "transform", "embrace", "enable", "orchestrate", "leverage", "reinvent", "aggregate", "architect", "enhance", "incentivize", "morph", "empower", "monetize", "harness", "facilitate", "synergize", "deploy", "brand", "grow", "target", "syndicate", "deliver", "mesh", "incubate", "engage", "maximize", "benchmark", "expedite", "visualize", "repurpose", "innovate", "scale", "unleash", "drive", "extend", "engineer", "generate", "exploit", "transition", "cultivate", "matrix", "redefine"];

    private static readonly string[] s_businessAdjectives = ["clicks-and-mortar", "value-added", "vertical", "proactive", "robust", "revolutionary", "scalable", "leading-edge", "innovative", "intuitive", "strategic", "e-business", "sticky", "one-to-one", "24/7", "end-to-end", "global", "B2B", "granular", "frictionless", "virtual", "viral", "dynamic", "best-of-breed", "killer", "magnetic", "bleeding-edge", "web-enabled", "interactive", "sexy", "back-end", "real-time", "efficient", "front-end", "distributed", "seamless", "extensible", "turn-key", "world-class", "open-source", "cross-platform", "ubiquitous", "plug-and-play", "rich"];

    private static readonly string[] s_businessNouns = ["synergies", "paradigms", "markets", "partnerships", "infrastructures", "platforms", "initiatives", "channels", "communities", "solutions", "action-items", "portals", "niches", "technologies", "content", "supply-chains", "convergence", "relationships", "architectures", "interfaces", "e-markets", "e-commerce", "systems", "bandwidth", "models", "mindshare", "deliverables", "users", "schemas", "networks", "applications", "metrics", "e-business", "functionalities", "experiences", "web services", "methodologies", "blockchains", "e-tailers"];

    internal static string? Create(string name) => name switch
    {
        "$randomColor" => Dice.Pick(s_colors),
        "$randomDepartment" => Dice.Pick(s_departments),
        "$randomProductName" => Dice.Pick(s_adjectives) + " " + Dice.Pick(s_materials) + " " + Dice.Pick(s_products),
        "$randomProductAdjective" => Dice.Pick(s_adjectives),
        "$randomProductMaterial" => Dice.Pick(s_materials),
        "$randomProduct" => Dice.Pick(s_products),
        "$randomPrice" => (Dice.Below(100_001) / 100m).ToString("F2", CultureInfo.InvariantCulture),
        "$randomCompanyName" => Company(),
        "$randomCompanySuffix" => Dice.Pick(s_companySuffixes),
        "$randomCatchPhrase" => Dice.Pick(s_phraseAdjectives) + " " + Dice.Pick(s_phraseDescriptors) + " " + Dice.Pick(s_phraseNouns),
        "$randomCatchPhraseAdjective" => Dice.Pick(s_phraseAdjectives),
        "$randomCatchPhraseDescriptor" => Dice.Pick(s_phraseDescriptors),
        "$randomCatchPhraseNoun" => Dice.Pick(s_phraseNouns),
        "$randomBs" => Dice.Pick(s_businessVerbs) + " " + Dice.Pick(s_businessAdjectives) + " " + Dice.Pick(s_businessNouns),
        "$randomBsAdjective" => Dice.Pick(s_businessAdjectives),
        "$randomBsBuzz" => Dice.Pick(s_businessVerbs),
        "$randomBsNoun" => Dice.Pick(s_businessNouns),
        "$randomWord" => Word(),
        "$randomWords" => Dice.Join(Dice.Between(2, 5), " ", Word),
        _ => null,
    };

    private static string Word() => Dice.Below(4) switch
    {
        0 => Dice.Pick(s_adjectives),
        1 => Dice.Pick(s_products),
        2 => Dice.Pick(s_phraseNouns),
        _ => Dice.Pick(s_businessAdjectives),
    };

    private static string Company() => Dice.Below(3) switch
    {
        0 => FakePeople.LastName + " " + Dice.Pick(s_companySuffixes),
        1 => FakePeople.LastName + " - " + FakePeople.LastName,
        _ => FakePeople.LastName + ", " + FakePeople.LastName + " and " + FakePeople.LastName,
    };
}
