using System.Text;
using Mono.Generator.Diagnostics;
using Mono.Generator.Incremental;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Generator.Planning;

/// <summary>
/// Collects all JSON samples of a collection by endpoint (method and shape of the path), so that all requests to an endpoint share types.
/// GraphQL requests and remote calls share one URL; there, each query and each called method is an endpoint of its own.
/// </summary>
internal sealed class SampleCollector
{
    private readonly Dictionary<string, EndpointSamples> _endpoints;
    private readonly JsonTextCache _texts;
    private readonly DiagnosticSink _diagnostics;
    private readonly StringBuilder _key = new();

    internal SampleCollector(JsonTextCache texts, DiagnosticSink diagnostics, int requests)
    {
        _endpoints = new Dictionary<string, EndpointSamples>(requests, StringComparer.Ordinal);
        _texts = texts;
        _diagnostics = diagnostics;
    }

    internal IEnumerable<EndpointSamples> Endpoints => _endpoints.Values;

    /// <summary>Returns the key that identifies a request's endpoint.</summary>
    /// <param name="entry">A request with a URL.</param>
    /// <param name="scratch">A buffer for the key.</param>
    internal static string KeyOf(RequestEntry entry, StringBuilder scratch) =>
        entry.Request.Body is { Mode: PostmanBodyMode.GraphQL }
            ? MakeKey(entry, scratch)
            : entry.Facts.EndpointKey ??= MakeKey(entry, scratch);

    private static string MakeKey(RequestEntry entry, StringBuilder scratch)
    {
        var key = entry.Url!.AppendShape(scratch.Clear().Append(entry.Request.Method).Append(' '));
        if (entry.Request.Body is { Mode: PostmanBodyMode.GraphQL })
        {
            key.Append('\n').Append(entry.DisplayName);
        }
        else if (RemoteMethod(entry.Request.Body) is { } called)
        {
            key.Append('\n').Append(called);
        }

        return key.ToString();
    }

    /// <summary>Adds a request's samples.</summary>
    /// <returns>The samples of its endpoint.</returns>
    internal EndpointSamples Add(RequestEntry entry)
    {
        var request = entry.Request;
        var key = KeyOf(entry, _key);
        if (!_endpoints.TryGetValue(key, out var samples))
        {
            _endpoints.Add(key, samples = new EndpointSamples(key, request.Method, entry.Url!.Prefix, entry.Url.Path(_key)));
        }

        var body = AddBody(samples, request, entry);
        if (body is not null)
        {
            entry.HasSample = true;
        }

        var responses = entry.Item.Responses;
        for (var i = 0; i < responses.Count; i++)
        {
            var response = responses[i];
            if (response.OriginalRequest is { } original && original.Method == request.Method)
            {
                AddOriginalBody(samples, original, entry, body);
            }

            AddResponse(samples, response, entry);
        }

        foreach (var script in entry.Item.Scripts)
        {
            if (script.Listen == "test")
            {
                AddSchemas(samples, script);
            }
        }

        return samples;
    }

    // Returns the method of a JSON-RPC call; null if the body is not one. JSON-RPC 2.0, section 4: "method", and "params" or "jsonrpc".
    private static string? RemoteMethod(PostmanBody? body)
    {
        if (body is not { Disabled: false, Mode: PostmanBodyMode.Raw, Raw: { } raw } ||
            raw.IndexOf("\"method\"", StringComparison.Ordinal) < 0 ||
            (raw.IndexOf("\"params\"", StringComparison.Ordinal) < 0 && raw.IndexOf("\"jsonrpc\"", StringComparison.Ordinal) < 0) ||
            !JsonSampleReader.TryRead(raw, out var call, out _))
        {
            return null;
        }

        return call.Members.Any(m => m.Name is "params" or "jsonrpc") &&
            call.Members.FirstOrDefault(m => m.Name == "method").Value is { Kind: JsonSampleKind.String } method
            ? method.Text
            : null;
    }

    // A schema in a test script describes the body of the first successful response.
    private static void AddSchemas(EndpointSamples samples, PostmanScript script)
    {
        foreach (var schema in ScriptSchemas.Find(script.Text))
        {
            var responses = Array.Find(samples.Responses, r => r.IsSuccess) ?? samples.Answers(200, "OK");
            foreach (var sample in SchemaSamples.Of(schema))
            {
                responses.Add(sample, null);
            }
        }
    }

    // Most examples were saved with the body that the request still has: its sample is added again, but not read again.
    private void AddOriginalBody(EndpointSamples samples, PostmanRequest original, RequestEntry entry, (SampleList List, int Index)? known)
    {
        if (!ReferenceEquals(original.Body, entry.Request.Body) || !ReferenceEquals(original.Headers, entry.Request.Headers))
        {
            AddBody(samples, original, entry);
        }
        else if (known is var (list, index))
        {
            list.AddAgain(index);
        }
    }

    // Adds the sample of a body and returns its place; null if the body has no sample.
    private (SampleList List, int Index)? AddBody(EndpointSamples samples, PostmanRequest request, RequestEntry entry)
    {
        if (request.Body is not { Disabled: false } body)
        {
            return null;
        }

        if (body.Mode == PostmanBodyMode.GraphQL)
        {
            if (body.QueryVariables is { Length: > 0 } variables &&
                _texts.TryRead(variables.AsMemory(), out var sample, out _) &&
                sample.Kind == JsonSampleKind.Object)
            {
                return (samples.Variables ??= Samples(entry)).Add(sample, new SampleOrigin(entry, body));
            }

            return null;
        }

        if (body.Mode != PostmanBodyMode.Raw ||
            body.Raw is null ||
            string.IsNullOrWhiteSpace(body.Raw) ||
            !BodyText.ClaimsJson(body, BodyText.Header(request.Headers, "Content-Type")))
        {
            return null;
        }

        if (_texts.TryRead(body.Raw.AsMemory(), out var json, out var error))
        {
            // A body that is one variable has no sample: the caller passes the text.
            if (json.Kind != JsonSampleKind.Variable)
            {
                return (samples.Request ??= Samples(entry)).Add(json, new SampleOrigin(entry, body));
            }
        }
        else
        {
            _diagnostics.Report(
                Rule.UnreadableBody,
                entry.At(body.TextPosition),
                "The body",
                entry.DisplayName,
                error!.Message,
                "The method takes the body as text.");
        }

        return null;
    }

    // Most examples were saved with a body, so a list of this size rarely grows.
    private static SampleList Samples(RequestEntry entry) => new(1 + entry.Item.Responses.Count);

    private void AddResponse(EndpointSamples samples, PostmanResponse response, RequestEntry entry)
    {
        var status = response.Code ?? 0;
        var responses = samples.Answers(status, response.Status);
        if (response.Body is not { } body || body.Span.IsWhiteSpace())
        {
            responses.Empty++;
            return;
        }

        var contentType = BodyText.Header(response.Headers, "Content-Type");
        if (BodyText.IsJsonType(contentType) || (!BodyText.IsBinaryType(contentType) && BodyText.LooksLikeJson(body.Span)) ||
            (contentType is null && response.PreviewLanguage == "json"))
        {
            if (_texts.TryRead(body, out var json, out var error))
            {
                responses.Add(json, new SampleOrigin(entry, response));
                return;
            }

            _diagnostics.Report(
                Rule.UnreadableBody,
                entry.At(response.BodyPosition),
                "The example \"" + response.Name + "\"",
                entry.DisplayName,
                error!.Message,
                "The response type is inferred without it.");
        }

        if (BodyText.IsBinaryType(contentType))
        {
            responses.Binary++;
        }
        else
        {
            responses.Text++;
        }
    }
}
