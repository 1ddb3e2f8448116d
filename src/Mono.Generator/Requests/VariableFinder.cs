using Mono.Postman;
using Mono.Shared;

namespace Mono.Generator.Requests;

/// <summary>Finds the variables that requests use themselves, without those of an inherited auth.</summary>
internal sealed class VariableFinder
{
    private readonly List<VariableUse> _found = [];
    private VariableUse[] _last = [];

    /// <summary>Finds the variables of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="url">Its URL; null if it is empty.</param>
    /// <returns>The uses of variables, each kind of use once per variable. Uses in sent parts come first, in order.</returns>
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

    // All places in which a variable may occur.
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

    // A variable that is used counts as mentioned.
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

    // Most requests use the variables of the request before.
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

    private static bool Is(string name, string text, int start, int length) =>
        name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0;
}
