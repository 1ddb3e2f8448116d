namespace Mono.Client;

/// <summary>People and their work.</summary>
internal static class FakePeople
{
    private static readonly string[] s_firstNames =
    [
        "Ada", "Alan", "Amir", "Anna", "Ben", "Bianca", "Carl", "Chloe", "Daniel", "Diana", "Elena", "Emil", "Fatima", "Felix", "Grace",
        "Hana", "Hugo", "Ines", "Ivan", "Jane",
        "Jonas", "Karin", "Kenji", "Lars", "Lena", "Lucas", "Maria", "Max", "Mila", "Nadia", "Noah", "Olga", "Omar", "Paula", "Quinn",
        "Rosa", "Samuel", "Sofia", "Tariq", "Vera",
    ];

    private static readonly string[] s_lastNames =
    [
        "Adams", "Baker", "Berg", "Brown", "Castillo", "Chen", "Costa", "Dubois", "Evans", "Fischer", "Garcia", "Hansen", "Hughes", "Ito",
        "Jensen", "Jones", "Keller", "Kim", "Klein",
        "Kowalski", "Larsen", "Lopez", "Martin", "Meyer", "Miller", "Moreau", "Novak", "Okafor", "Olsen", "Patel", "Petrov", "Rossi",
        "Schmidt", "Silva", "Smith", "Tanaka", "Turner", "Weber", "Wilson", "Young",
    ];

    private static readonly string[] s_descriptors =
    [
        "Assistant", "Associate", "Chief", "Corporate", "Deputy", "Executive", "Global", "Interim", "International", "Junior", "Lead",
        "National",
        "Principal", "Regional", "Senior", "Staff", "Trainee",
    ];

    private static readonly string[] s_areas =
    [
        "Accounting", "Branding", "Communications", "Compliance", "Customer", "Data", "Design", "Facilities", "Finance", "Functionality",
        "Infrastructure", "Legal", "Logistics", "Maintenance", "Marketing", "Network", "Operations", "Procurement", "Product", "Quality",
        "Research",
        "Sales", "Security", "Software", "Support", "Training", "Usability", "Web",
    ];

    private static readonly string[] s_jobs =
    [
        "Administrator", "Adviser", "Agent", "Analyst", "Architect", "Clerk", "Consultant", "Coordinator", "Designer", "Developer",
        "Director",
        "Editor", "Engineer", "Inspector", "Manager", "Officer", "Planner", "Producer", "Representative", "Researcher", "Specialist",
        "Strategist",
        "Supervisor", "Technician", "Trainer",
    ];

    private static readonly string[] s_prefixes = ["Mr.", "Mrs.", "Ms.", "Miss", "Dr."];

    private static readonly string[] s_suffixes = ["Jr.", "Sr.", "I", "II", "III", "IV", "V", "MD", "DDS", "PhD", "DVM"];

    internal static string FirstName => RandomValues.Pick(s_firstNames);

    internal static string LastName => RandomValues.Pick(s_lastNames);

    internal static string? Create(string name) => name switch
    {
        "$randomFirstName" => FirstName,
        "$randomLastName" => LastName,
        "$randomFullName" => FirstName + " " + LastName,
        "$randomNamePrefix" => RandomValues.Pick(s_prefixes),
        "$randomNameSuffix" => RandomValues.Pick(s_suffixes),
        "$randomJobTitle" => RandomValues.Pick(s_descriptors) + " " + RandomValues.Pick(s_areas) + " " + RandomValues.Pick(s_jobs),
        "$randomJobDescriptor" => RandomValues.Pick(s_descriptors),
        "$randomJobArea" => RandomValues.Pick(s_areas),
        "$randomJobType" => RandomValues.Pick(s_jobs),
        "$randomPhoneNumber" => RandomValues.Text(RandomValues.Between(2, 9)) + RandomValues.Pattern("##-###-####"),
        "$randomPhoneNumberExt" => RandomValues.Pattern("##-###-###-####"),
        _ => null,
    };
}
