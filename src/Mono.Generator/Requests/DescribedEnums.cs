using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Reads enums from descriptions of parameters: <c>(This can only be one of a,b,c)</c>.</summary>
/// <remarks>Source: Postman's converter. Other sentences are not read: there are too many of them.</remarks>
internal static class DescribedEnums
{
    private const string Start = "(This can only be one of ";
    private const int LongestValue = 60;

    /// <summary>Returns the enums among the parameters of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="url">Its URL; null if it is empty.</param>
    internal static IReadOnlyList<DescribedEnum> Of(PostmanRequest request, UrlModel? url)
    {
        List<DescribedEnum>? found = null;
        Add(ref found, url?.Query);
        Add(ref found, request.Headers);
        Add(ref found, request.Body?.Fields);
        var variables = request.Url?.Variables;
        for (var i = 0; i < variables?.Count; i++)
        {
            if (Read(variables[i].Description) is { } values)
            {
                (found ??= []).Add(new DescribedEnum(variables[i].Key, values));
            }
        }

        return (IReadOnlyList<DescribedEnum>?)found ?? [];
    }

    private static void Add(ref List<DescribedEnum>? found, IReadOnlyList<PostmanParameter>? parameters)
    {
        for (var i = 0; i < parameters?.Count; i++)
        {
            if (Read(parameters[i].Description) is { } values && parameters[i].Key?.Trim() is { Length: > 0 } key)
            {
                (found ??= []).Add(new DescribedEnum(key, values));
            }
        }
    }

    /// <summary>Returns the values that a description lists; null if it lists none, or if the list may be prose.</summary>
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

        var values = description.Substring(start, end - start).Split(',').Select(v => v.Trim()).Where(v => v.Length > 0)
            .Distinct(StringComparer.Ordinal).ToList();
        var isEnum = values.Count > 0 && values.All(v => v.Length <= LongestValue) && values.Any(v => v.Any(char.IsLetter)) &&
            !values.All(v => v is "true" or "false");
        return isEnum ? values : null;
    }
}
