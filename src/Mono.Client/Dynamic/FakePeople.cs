namespace Mono.Client;

/// <summary>People and their work.</summary>
internal static class FakePeople
{
    private static readonly string[] s_firstNames =
    [
        "Ada", "Alan", "Amir", "Anna", "Ben", "Bianca", "Carl", "Chloe", "Daniel", "Diana", "Elena", "Emil", "Fatima", "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jane",
        "Jonas", "Karin", "Kenji", "Lars", "Lena", "Lucas", "Maria", "Max", "Mila", "Nadia", "Noah", "Olga", "Omar", "Paula", "Quinn", "Rosa", "Samuel", "Sofia", "Tariq", "Vera",
    ];

    private static readonly string[] s_lastNames =
    [
        "Adams", "Baker", "Berg", "Brown", "Castillo", "Chen", "Costa", "Dubois", "Evans", "Fischer", "Garcia", "Hansen", "Hughes", "Ito", "Jensen", "Jones", "Keller", "Kim", "Klein",
        "Kowalski", "Larsen", "Lopez", "Martin", "Meyer", "Miller", "Moreau", "Novak", "Okafor", "Olsen", "Patel", "Petrov", "Rossi", "Schmidt", "Silva", "Smith", "Tanaka", "Turner", "Weber", "Wilson", "Young",
    ];

    private static readonly string[] s_descriptors = ["Lead", "Senior", "Direct", "Corporate", "Dynamic", "Future", "Product", "National", "Regional", "District", "Central", "Global", "Customer", "Internal", "Principal", "Chief"];

    private static readonly string[] s_areas =
    [
        "Solutions", "Program", "Brand", "Security", "Research", "Marketing", "Directives", "Implementation", "Integration", "Functionality", "Response", "Data", "Operations", "Usability", "Communications",
        "Web", "Infrastructure", "Quality", "Accounts", "Applications",
    ];

    private static readonly string[] s_jobs =
        ["Supervisor", "Associate", "Executive", "Liaison", "Officer", "Manager", "Engineer", "Specialist", "Director", "Coordinator", "Administrator", "Architect", "Analyst", "Designer", "Planner", "Technician", "Developer", "Producer", "Consultant", "Assistant"];

    private static readonly string[] s_prefixes = ["Mr.", "Mrs.", "Ms.", "Miss", "Dr."];

    private static readonly string[] s_suffixes = ["Jr.", "Sr.", "I", "II", "III", "IV", "V", "MD", "DDS", "PhD", "DVM"];

    internal static string FirstName => Dice.Pick(s_firstNames);

    internal static string LastName => Dice.Pick(s_lastNames);

    internal static string? Create(string name) => name switch
    {
        "$randomFirstName" => FirstName,
        "$randomLastName" => LastName,
        "$randomFullName" => FirstName + " " + LastName,
        "$randomNamePrefix" => Dice.Pick(s_prefixes),
        "$randomNameSuffix" => Dice.Pick(s_suffixes),
        "$randomJobTitle" => Dice.Pick(s_descriptors) + " " + Dice.Pick(s_areas) + " " + Dice.Pick(s_jobs),
        "$randomJobDescriptor" => Dice.Pick(s_descriptors),
        "$randomJobArea" => Dice.Pick(s_areas),
        "$randomJobType" => Dice.Pick(s_jobs),
        "$randomPhoneNumber" => Dice.Text(Dice.Between(2, 9)) + Dice.Pattern("##-###-####"),
        "$randomPhoneNumberExt" => Dice.Pattern("##-###-###-####"),
        _ => null,
    };
}
