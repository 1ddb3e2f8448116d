using Mono.Postman;

namespace Mono.Generator.Modelling;

/// <summary>The variables that a request uses itself: not those of an auth that it inherits.</summary>
/// <param name="Mentioned">All that stand anywhere.</param>
/// <param name="Uses">Those that are asked for when it is sent, but for the ones that only a body's text has; in order, repeated ones too.</param>
internal sealed record RequestVariables(string[] Mentioned, VariableUse[] Uses)
{
    /// <summary>Finds the variables of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="url">Its URL, taken apart; null if it is empty.</param>
    internal static RequestVariables Of(PostmanRequest request, UrlModel? url)
    {
        var mentioned = new List<string>();
        Mention(mentioned, request, url);
        var uses = new List<VariableUse>();
        if (url is not null)
        {
            Use(uses, url.Prefix);
            foreach (var segment in url.Segments)
            {
                UseAsValue(uses, segment);
            }

            foreach (var parameter in url.Query)
            {
                if (!parameter.Disabled)
                {
                    Use(uses, parameter.Key);
                    UseAsValue(uses, parameter.Value);
                }
            }
        }

        foreach (var header in request.Headers)
        {
            if (!header.Disabled)
            {
                Use(uses, header.Key);
                Use(uses, header.Value);
            }
        }

        if (request.Body is { Disabled: false, Mode: PostmanBodyMode.UrlEncoded or PostmanBodyMode.FormData } body)
        {
            foreach (var field in body.Fields)
            {
                if (!field.Disabled && field.Type != "file")
                {
                    UseAsValue(uses, field.Value);
                }
            }
        }

        return new RequestVariables([.. mentioned], [.. uses]);
    }

    // Everything in which a variable may stand.
    private static void Mention(List<string> mentioned, PostmanRequest request, UrlModel? url)
    {
        void Add(string? text)
        {
            foreach (var name in TokenText.Variables(text))
            {
                if (!mentioned.Contains(name))
                {
                    mentioned.Add(name);
                }
            }
        }

        void AddAll(IReadOnlyList<PostmanParameter>? parameters)
        {
            for (var i = 0; i < parameters?.Count; i++)
            {
                Add(parameters[i].Key);
                Add(parameters[i].Value);
            }
        }

        Add(url?.Prefix);
        foreach (var segment in url?.Segments ?? [])
        {
            Add(segment);
        }

        Add(request.Body?.Raw);
        Add(request.Body?.Query);
        Add(request.Body?.QueryVariables);
        AddAll(url?.Query);
        AddAll(request.Headers);
        AddAll(request.Body?.Fields);
        for (var i = 0; i < request.Url?.Variables.Count; i++)
        {
            Add(request.Url.Variables[i].Value);
        }
    }

    private static void Use(List<VariableUse> uses, string? text)
    {
        foreach (var name in TokenText.Variables(text))
        {
            uses.Add(new VariableUse(name, false));
        }
    }

    private static void UseAsValue(List<VariableUse> uses, string? text)
    {
        if (TokenText.Single(text) is { } name)
        {
            uses.Add(new VariableUse(name, true));
        }
        else
        {
            Use(uses, text);
        }
    }
}

/// <summary>A use of a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="IsWhole">Whether it is all of a path's segment, a query's value or a field's value.</param>
internal readonly record struct VariableUse(string Name, bool IsWhole);
