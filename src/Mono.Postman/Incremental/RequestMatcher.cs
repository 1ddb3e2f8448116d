namespace Mono.Postman;

/// <summary>Finds requests of an earlier reading in an edited file. Edits rarely change their order.</summary>
internal sealed class RequestMatcher(IReadOnlyList<CachedRequest> requests) : JsonElementFilter
{
    // The number of requests tried after the expected one. It grows after a failure, since a whole folder may be gone.
    private const int ShortReach = 16;
    private const int LongReach = 1024;

    // The number of candidates with the same beginning that are compared as a whole.
    private const int MaxCandidates = 16;

    // A folder's list is in the folder's object, which is in the list of the folder around it.
    private const int DepthOfFolder = 2;

    private readonly bool[] _isFound = new bool[requests.Count];
    private int _expected;
    private int _reach = ShortReach;

    // The depth of the entries in the folder that is being scanned. The collection itself is the outermost folder.
    private int _depth = DepthOfFolder;

    internal CachedRequest this[int index] => requests[index];

    /// <inheritdoc/>
    public override bool Watches(string name, int depth) => depth == _depth && name == "item";

    /// <inheritdoc/>
    public override int Find(ReadOnlySpan<char> text, int depth, out int length)
    {
        var begin = CachedRequest.BeginOf(text);
        var end = Math.Min(_expected + _reach, requests.Count);
        for (int i = _expected, candidates = 0; i < end && candidates < MaxCandidates; i++)
        {
            var request = requests[i];
            if (request.Depth != depth || request.Length > text.Length || !request.MayBegin(begin))
            {
                continue;
            }

            candidates++;
            if (request.Text == TextHash.Of(text.Slice(0, request.Length)))
            {
                _isFound[i] = true;
                _expected = i + 1;
                _reach = ShortReach;
                length = request.Length;
                return i;
            }
        }

        _reach = Math.Min(_reach * 2, LongReach);
        length = 0;
        return -1;
    }

    /// <inheritdoc/>
    public override void Enter(int depth) => _depth = depth + DepthOfFolder;

    /// <inheritdoc/>
    public override void Leave(int depth) => _depth = depth;

    /// <summary>Adds the bodies of the requests that were not found, since an edited request keeps most of its bodies.</summary>
    /// <param name="strings">Receives the requests' bodies.</param>
    /// <param name="bodies">Receives the responses' bodies.</param>
    internal void AddBodies(StringInterner strings, BodyArena bodies)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            if (_isFound[i])
            {
                continue;
            }

            AddTexts(requests[i].Item.Request.Body, strings);
            foreach (var response in requests[i].Item.Responses)
            {
                AddTexts(response.OriginalRequest?.Body, strings);
                if (response.Body is { } body)
                {
                    bodies.Keep(body);
                }
            }
        }
    }

    private static void AddTexts(PostmanBody? body, StringInterner strings)
    {
        strings.Keep(body?.Raw);
        strings.Keep(body?.QueryVariables);
    }
}
