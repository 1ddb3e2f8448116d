namespace Mono.Postman;

/// <summary>Finds the requests of an earlier reading again, in the order in which they stood: an edit changes, adds or removes a few.</summary>
internal sealed class RequestMatcher(IReadOnlyList<CachedRequest> items)
{
    // How many requests are tried beyond the one that is expected: after a failure more, since a whole folder may be gone.
    private const int ShortReach = 16;
    private const int LongReach = 1024;

    // How many of them are compared as a whole, if they all begin alike.
    private const int MostAlike = 16;

    private readonly bool[] _isFound = new bool[items.Count];
    private int _expected;
    private int _reach = ShortReach;

    internal CachedRequest this[int index] => items[index];

    /// <summary>Finds the request that a text begins with.</summary>
    /// <param name="text">The text from where a request may begin.</param>
    /// <param name="depth">In how many arrays and objects that is.</param>
    /// <returns>The request's index; -1 if it is none of the earlier ones.</returns>
    internal int Find(ReadOnlySpan<char> text, int depth)
    {
        var begin = CachedRequest.BeginOf(text);
        var end = Math.Min(_expected + _reach, items.Count);
        for (int i = _expected, alike = 0; i < end && alike < MostAlike; i++)
        {
            var item = items[i];
            if (item.Depth != depth || item.Length > text.Length || !item.MayBegin(begin))
            {
                continue;
            }

            alike++;
            if (item.Text == TextHash.Of(text.Slice(0, item.Length)))
            {
                _isFound[i] = true;
                _expected = i + 1;
                _reach = ShortReach;
                return i;
            }
        }

        _reach = Math.Min(_reach * 2, LongReach);
        return -1;
    }

    /// <summary>Gives the bodies of the requests that were not found to a table: if such a request was edited, most of them are still the same, and then the same objects.</summary>
    /// <param name="strings">Takes the requests' bodies.</param>
    /// <param name="bodies">Takes the answers' bodies.</param>
    internal void GiveTexts(StringInterner strings, BodyArena bodies)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (_isFound[i])
            {
                continue;
            }

            GiveTexts(items[i].Item.Request.Body, strings);
            foreach (var response in items[i].Item.Responses)
            {
                GiveTexts(response.OriginalRequest?.Body, strings);
                if (response.Body is { } answer)
                {
                    bodies.Keep(answer);
                }
            }
        }
    }

    private static void GiveTexts(PostmanBody? body, StringInterner strings)
    {
        strings.Keep(body?.Raw);
        strings.Keep(body?.QueryVariables);
    }
}
