using Mono.Postman;
using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>Finds the variables that requests use themselves: not those of an auth that they inherit.</summary>
internal sealed class VariableFinder
{
    private readonly List<VariableUse> _found = [];
    private VariableUse[] _last = [];

    /// <summary>Finds the variables of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="url">Its URL, taken apart; null if it is empty.</param>
    /// <returns>Its uses of variables, each kind of a variable's use once. Those that count when it is sent come first, in order.</returns>
    internal VariableUse[] Find(PostmanRequest request, UrlModel? url)
    {
        _found.Clear();
        FindSent(request, url);
        FindMentioned(request, url);
        if (!IsLast())
        {
            _last = [.. _found];
        }

        return _last;
    }

    private void FindSent(PostmanRequest request, UrlModel? url)
    {
        if (url is not null)
        {
            Add(url.Prefix, VariableUseKind.Part);
            for (var i = 0; i < url.Segments.Count; i++)
            {
                AddValue(url.Segments[i]);
            }

            for (var i = 0; i < url.Query.Count; i++)
            {
                if (!url.Query[i].Disabled)
                {
                    Add(url.Query[i].Key, VariableUseKind.Part);
                    AddValue(url.Query[i].Value);
                }
            }
        }

        for (var i = 0; i < request.Headers.Count; i++)
        {
            if (!request.Headers[i].Disabled)
            {
                Add(request.Headers[i].Key, VariableUseKind.Part);
                Add(request.Headers[i].Value, VariableUseKind.Part);
            }
        }

        if (request.Body is { Disabled: false, Mode: PostmanBodyMode.UrlEncoded or PostmanBodyMode.FormData } body)
        {
            foreach (var field in body.Fields)
            {
                if (!field.Disabled && field.Type != "file")
                {
                    AddValue(field.Value);
                }
            }
        }
    }

    // Everything in which a variable may stand.
    private void FindMentioned(PostmanRequest request, UrlModel? url)
    {
        Add(url?.Prefix, VariableUseKind.Mention);
        for (var i = 0; i < url?.Segments.Count; i++)
        {
            Add(url.Segments[i], VariableUseKind.Mention);
        }

        Add(request.Body?.Raw, VariableUseKind.Mention);
        Add(request.Body?.Query, VariableUseKind.Mention);
        Add(request.Body?.QueryVariables, VariableUseKind.Mention);
        Mention(url?.Query);
        Mention(request.Headers);
        Mention(request.Body?.Fields);
        for (var i = 0; i < request.Url?.Variables.Count; i++)
        {
            Add(request.Url.Variables[i].Value, VariableUseKind.Mention);
        }
    }

    private void Mention(IReadOnlyList<PostmanParameter>? parameters)
    {
        for (var i = 0; i < parameters?.Count; i++)
        {
            Add(parameters[i].Key, VariableUseKind.Mention);
            Add(parameters[i].Value, VariableUseKind.Mention);
        }
    }

    private void AddValue(string? text) => Add(text, VariableTokens.IsSingle(text) ? VariableUseKind.Whole : VariableUseKind.Part);

    private void Add(string? text, VariableUseKind kind)
    {
        for (var at = 0; text is not null && VariableToken.TryFind(text, at, out var start, out var end); at = end)
        {
            var name = start + VariableToken.BracesLength;
            var length = end - VariableToken.BracesLength - name;
            if (!IsFound(text, name, length, kind))
            {
                _found.Add(new VariableUse(NameOf(text, name, length), kind));
            }
        }
    }

    // What is used is mentioned as well.
    private bool IsFound(string text, int start, int length, VariableUseKind kind)
    {
        foreach (var use in _found)
        {
            if ((use.Kind == kind || kind == VariableUseKind.Mention) && Is(use.Name, text, start, length))
            {
                return true;
            }
        }

        return false;
    }

    // Most requests use what the one before them uses.
    private string NameOf(string text, int start, int length)
    {
        foreach (var use in _last)
        {
            if (Is(use.Name, text, start, length))
            {
                return use.Name;
            }
        }

        return text.Substring(start, length);
    }

    private bool IsLast()
    {
        var isLast = _found.Count == _last.Length;
        for (var i = 0; i < _found.Count && isLast; i++)
        {
            isLast = _found[i].Kind == _last[i].Kind && _found[i].Name == _last[i].Name;
        }

        return isLast;
    }

    private static bool Is(string name, string text, int start, int length) => name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0;
}

/// <summary>A use of a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Kind">Where it stands.</param>
internal readonly record struct VariableUse(string Name, VariableUseKind Kind);

/// <summary>Where a variable stands.</summary>
internal enum VariableUseKind
{
    /// <summary>Where nobody asks for it when the request is sent, or in a body's text.</summary>
    Mention,

    /// <summary>Among other text, or where no parameter may take its place.</summary>
    Part,

    /// <summary>It is all of a path's segment, a query's value or a field's value.</summary>
    Whole,
}
