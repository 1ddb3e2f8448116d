using System.Globalization;

namespace Mono.Generator.Naming;

/// <summary>Names that are taken in one scope. File systems and readers ignore case, so it does too.</summary>
internal sealed class NameScope
{
    /// <summary>What every class has from <c>object</c>.</summary>
    internal static readonly HashSet<string> ObjectMembers = new(StringComparer.OrdinalIgnoreCase) { "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals" };

    // In an assembly a name has 1,023 bytes, which are up to three for a character: with what the compiler puts around it, and a type's name in a member's.
    private const int Longest = 150;

    // For what is put behind a name that was cut.
    private const int SuffixLength = 30;

    private static readonly HashSet<string> s_none = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _reserved;
    private HashSet<string>? _taken;

    // The number that comes next behind a name.
    private Dictionary<string, int>? _numbers;

    private NameScope(HashSet<string> reserved) => _reserved = reserved;

    internal NameScope(params string[] reserved)
    {
        _reserved = s_none;
        foreach (var name in reserved)
        {
            Reserve(name);
        }
    }

    /// <summary>A name that something may be put behind.</summary>
    internal static string Fit(string name) => name.Length <= Longest - SuffixLength ? name : name.Substring(0, Longest - SuffixLength);

    /// <summary>All names that were taken here.</summary>
    internal ISet<string> Taken => Names;

    private HashSet<string> Names => _taken ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A scope in which some names are taken that many scopes share.</summary>
    /// <param name="reserved">The names, which ignore case.</param>
    internal static NameScope Beside(HashSet<string> reserved) => new(reserved);

    internal void Reserve(string name) => Names.Add(name);

    /// <summary>Takes many names.</summary>
    internal void Reserve(List<string> names)
    {
        // A set that is made of a list has room for it at once.
        names.AddRange(Names);
        _taken = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gives back all names but those that the scope was made beside.</summary>
    internal void Clear()
    {
        _taken?.Clear();
        _numbers?.Clear();
    }

    internal bool IsFree(string name) => name.Length <= Longest && _taken?.Contains(name) != true && !_reserved.Contains(name);

    /// <summary>Takes a name if it is free.</summary>
    internal bool TryTake(string name) => name.Length <= Longest && !_reserved.Contains(name) && Names.Add(name);

    /// <summary>Takes the first free one of the names, in order of preference; a number only where none is.</summary>
    internal string Claim(params string[] preferences) => Claim((IEnumerable<string>)preferences);

    /// <summary>The same for names that are made as they are asked for.</summary>
    internal string Claim(IEnumerable<string> preferences) => Claim(preferences, s_none);

    /// <summary>The same for a type's name, which none of its members may have.</summary>
    internal string Claim(IEnumerable<string> preferences, HashSet<string> members)
    {
        var last = "";
        foreach (var name in preferences)
        {
            if (!members.Contains(name) && TryTake(name))
            {
                return name;
            }

            last = name;
        }

        last = Fit(last);
        _numbers ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var number = _numbers.TryGetValue(last, out var next) ? next : 2;
        string numbered;
        while (members.Contains(numbered = last + number.ToString(CultureInfo.InvariantCulture)) || !TryTake(numbered))
        {
            number++;
        }

        _numbers[last] = number + 1;
        return numbered;
    }
}
