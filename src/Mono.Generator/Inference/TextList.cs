namespace Mono.Generator.Inference;

/// <summary>Texts in the order of their first sight. Mostly it is one, which needs no list of its own.</summary>
internal struct TextList
{
    private string? _first;
    private List<string>? _others;

    internal readonly int Count => _first is null ? 0 : 1 + (_others?.Count ?? 0);

    internal readonly string this[int index] => index == 0 ? _first! : _others![index - 1];

    internal void Add(string text)
    {
        if (_first is null)
        {
            _first = text;
        }
        else
        {
            (_others ??= []).Add(text);
        }
    }

    /// <summary>Whether all texts are as a rule says.</summary>
    internal readonly bool All(Func<string, bool> rule)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!rule(this[i]))
            {
                return false;
            }
        }

        return true;
    }
}
