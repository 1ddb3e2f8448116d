using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>The values that a parameter may have.</summary>
/// <param name="Key">The parameter's name.</param>
/// <param name="Values">The values.</param>
internal sealed record DescribedEnum(string Key, IReadOnlyList<string> Values);

/// <summary>
/// The values that a parameter may have by its description: <c>(This can only be one of a,b,c)</c>, as Postman's converter writes an enum. Other sentences are not read: they are too many.
/// </summary>
internal static class DescribedEnums
{
    private const string Start = "(This can only be one of ";

    /// <summary>The values of each parameter of a request that says them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="url">Its URL, taken apart; null if it is empty.</param>
    internal static IReadOnlyList<DescribedEnum> Of(PostmanRequest request, UrlModel? url)
    {
        List<DescribedEnum>? stated = null;
        Add(ref stated, url?.Query);
        Add(ref stated, request.Headers);
        Add(ref stated, request.Body?.Fields);
        var variables = request.Url?.Variables;
        for (var i = 0; i < variables?.Count; i++)
        {
            if (Read(variables[i].Description) is { } values)
            {
                (stated ??= []).Add(new DescribedEnum(variables[i].Key, values));
            }
        }

        return (IReadOnlyList<DescribedEnum>?)stated ?? [];
    }

    private static void Add(ref List<DescribedEnum>? stated, IReadOnlyList<PostmanParameter>? parameters)
    {
        for (var i = 0; i < parameters?.Count; i++)
        {
            if (Read(parameters[i].Description) is { } values && parameters[i].Key?.Trim() is { Length: > 0 } key)
            {
                (stated ??= []).Add(new DescribedEnum(key, values));
            }
        }
    }

    /// <summary>The values that a description says; null if it says none, or may say more than it seems to.</summary>
    internal static IReadOnlyList<string>? Read(string? description)
    {
        var start = description?.IndexOf(Start, StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return null;
        }

        start += Start.Length;
        var end = description!.IndexOf(')', start);
        if (end < 0)
        {
            return null;
        }

        var values = description.Substring(start, end - start).Split(',').Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return values.Count > 0 && values.All(v => v.Length <= 60) && values.Any(v => v.Any(char.IsLetter)) && !values.All(v => v is "true" or "false") ? values : null;
    }
}
