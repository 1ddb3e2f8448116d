using System.Globalization;

namespace Mono.Generator.Planning;

/// <summary>Names that are taken in one scope. File systems and readers ignore case, so it does too.</summary>
internal sealed class NameRegistry
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    internal NameRegistry(params string[] reserved)
    {
        foreach (var name in reserved)
        {
            _taken.Add(name);
        }
    }

    /// <summary>All names that are taken.</summary>
    internal ISet<string> Taken => _taken;

    internal void Reserve(string name) => _taken.Add(name);

    internal bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes the first free one of the names, in order of preference; a number only where none is.</summary>
    internal string Claim(params string[] preferences)
    {
        foreach (var name in preferences)
        {
            if (_taken.Add(name))
            {
                return name;
            }
        }

        for (var i = 2; ; i++)
        {
            var name = preferences[preferences.Length - 1] + i.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }
}
