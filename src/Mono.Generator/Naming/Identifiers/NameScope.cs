using System.Globalization;

namespace Mono.Generator.Naming;

/// <summary>Set of the names in use in one scope. It ignores case, as some file systems and most readers do.</summary>
internal sealed class NameScope
{
    /// <summary>The members that every class inherits from <c>object</c>.</summary>
    internal static readonly HashSet<string> ObjectMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals",
    };

    // A name in an assembly has at most 1,023 bytes, up to three for a character. The compiler adds text to names, and the name of a type
    // is a part of some names of members.
    private const int Longest = 150;

    // Reserved for a suffix.
    private const int SuffixLength = 30;

    private static readonly HashSet<string> s_none = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _reserved;
    private HashSet<string>? _taken;

    // For each name the next number to append.
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

    /// <summary>Shortens a name so that a suffix can follow.</summary>
    internal static string Fit(string name) => name.Length <= Longest - SuffixLength ? name : name.Substring(0, Longest - SuffixLength);

    /// <summary>The names in use, apart from shared reserved ones.</summary>
    internal ISet<string> Taken => Names;

    private HashSet<string> Names => _taken ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a scope with reserved names that it shares with other scopes.</summary>
    /// <param name="reserved">The reserved names, in a set that ignores case.</param>
    internal static NameScope Beside(HashSet<string> reserved) => new(reserved);

    internal void Reserve(string name) => Names.Add(name);

    /// <summary>Reserves many names.</summary>
    internal void Reserve(List<string> names)
    {
        // A set that is created from a list is allocated in one piece.
        names.AddRange(Names);
        _taken = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Releases all names but the shared reserved ones.</summary>
    internal void Clear()
    {
        _taken?.Clear();
        _numbers?.Clear();
    }

    internal bool IsFree(string name) => name.Length <= Longest && _taken?.Contains(name) != true && !_reserved.Contains(name);

    /// <summary>Reserves a name if it is free.</summary>
    internal bool TryTake(string name) => name.Length <= Longest && !_reserved.Contains(name) && Names.Add(name);

    /// <summary>Reserves the first free name in order of preference. If none is free, a number is appended to the last one.</summary>
    internal string Claim(params string[] preferences) => Claim((IEnumerable<string>)preferences);

    /// <inheritdoc cref="Claim(string[])"/>
    internal string Claim(IEnumerable<string> preferences) => Claim(preferences, s_none);

    /// <summary>Reserves the first free name for a type, which must not be called like one of its members.</summary>
    /// <param name="preferences">The names in order of preference.</param>
    /// <param name="members">The names of the members.</param>
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
