using Mono.Generator.Model;

namespace Mono.Generator.Requests;

/// <summary>The samples of an endpoint.</summary>
/// <param name="key">Key that identifies the endpoint.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="prefix">The part of the URL before the path: scheme and host, or a variable.</param>
/// <param name="path">The path.</param>
internal sealed class EndpointSamples(string key, string method, string prefix, string path)
{
    internal string Key { get; } = key;

    internal string Method { get; } = method;

    internal string Prefix { get; } = prefix;

    internal string Path { get; } = path;

    /// <summary>Request bodies; null if there are none.</summary>
    internal SampleList? Request { get; set; }

    /// <summary>A GraphQL query's variables; null if there are none.</summary>
    internal SampleList? Variables { get; set; }

    /// <summary>Responses in the order of their status; 0 for those without one.</summary>
    internal StatusSamples[] Responses { get; private set; } = [];

    /// <summary>The key of the only top-level folder with requests to the endpoint; null if there are several.</summary>
    internal string? Family { get; private set; }

    /// <summary>The names of the methods that call the endpoint.</summary>
    internal IReadOnlyList<string> MethodNames { get; private set; } = [];

    internal TypeRef? RequestType => Request?.Type;

    internal TypeRef? VariablesType => Variables?.Type;

    private bool _isUsed;

    /// <summary>Adds a method that calls the endpoint.</summary>
    internal void AddMethod(string name)
    {
        if (MethodNames is List<string> names)
        {
            names.Add(name);
        }
        else
        {
            // Most endpoints have a single method.
            MethodNames = MethodNames.Count == 0 ? new[] { name } : new List<string> { MethodNames[0], name };
        }
    }

    /// <summary>Adds the top-level folder of a request to the endpoint.</summary>
    internal void UseIn(string family)
    {
        Family = !_isUsed || Family == family ? family : null;
        _isUsed = true;
    }

    /// <summary>Returns the samples of responses with a status, and adds them if there are none yet.</summary>
    internal StatusSamples Answers(int status, string? reason)
    {
        var at = 0;
        while (at < Responses.Length && Responses[at].Status < status)
        {
            at++;
        }

        if (at == Responses.Length || Responses[at].Status != status)
        {
            // There are one or two of them.
            var responses = new StatusSamples[Responses.Length + 1];
            Array.Copy(Responses, responses, at);
            Array.Copy(Responses, at, responses, at + 1, Responses.Length - at);
            responses[at] = new StatusSamples(status, reason);
            Responses = responses;
        }

        return Responses[at];
    }
}
