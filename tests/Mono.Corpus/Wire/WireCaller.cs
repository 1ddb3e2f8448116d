using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Mono.Client;
using Mono.Generator.Model;
using Mono.Generator.Pipeline;
using Mono.Generator.Planning;
using Mono.Generator.Requests;
using Mono.Postman;

namespace Mono.Corpus.Wire;

/// <summary>Calls the methods of a loaded client by its public members, with the collection's own values.</summary>
internal sealed class WireCaller
{
    private readonly Assembly _assembly;
    private readonly ClientPlan _client;
    private readonly WireValues _values;
    private readonly string _files;
    private readonly ApiClientOptions _options;
    private readonly Dictionary<string, object> _groups = new(StringComparer.Ordinal);
    private string? _nonce;
    private DynamicValues _dynamic = new();
    private SentRequest? _recorded;

    // Whether the method sends this request's own values by default; a request that shares another's method passes them.
    private bool _isFirst;

    /// <param name="image">The compiled client.</param>
    /// <param name="plan">The client's plan.</param>
    /// <param name="values">The variables' values.</param>
    /// <param name="files">The folder for relative paths of files.</param>
    /// <param name="clock">The recording's clock.</param>
    /// <param name="http">The client that sends requests.</param>
    internal WireCaller(byte[] image, GenerationResult plan, WireValues values, string files, DateTimeOffset clock, HttpClient http)
    {
        _assembly = Assembly.Load(image);
        _client = plan.Client!;
        _values = values;
        _files = files;
        _options = CreateOptions(plan.Trace!.Hidden, clock);
        var identity = _client.Identity;
        Collect(
            Activator.CreateInstance(
                _assembly.GetType(identity.Namespace + "." + identity.ClientName, throwOnError: true)!, _options, http)!);
    }

    /// <summary>Calls the method of a request.</summary>
    /// <param name="account">The request and its method.</param>
    /// <param name="item">The recorded request, for the nonce of its signature and the values of dynamic variables.</param>
    /// <exception cref="NotCallableException">The collection's values do not fit the method.</exception>
    internal async Task CallAsync(RequestReport account, RecordedItem item)
    {
        _recorded = item.Sent!;
        _nonce = NonceOf(_recorded);
        _dynamic = new DynamicValues();
        _dynamic.Learn(_values.Fill(item.Template), item.Resolved);
        foreach (var header in account.Entry.Request.Headers.Where(h => !h.Disabled && h.Key is not null))
        {
            _dynamic.Learn(_values.Fill(header.Value ?? ""), _recorded.Header(_values.Fill(header.Key!)));
        }

        foreach (var field in account.Entry.Request.Body?.Fields.Where(f => !f.Disabled && DynamicValues.IsIn(f.Value)) ?? [])
        {
            _dynamic.Learn(_values.Fill(field.Value!), SentField(_values.Fill(field.Key ?? ""), account.Entry.Request.Body!.Mode));
        }

        var endpoint = account.Endpoint!;
        var dot = account.Detail.LastIndexOf('.');
        var target = _groups[account.Detail[..dot]];
        var method = target.GetType().GetMethod(account.Detail[(dot + 1)..])!;
        _isFirst = account.Outcome == RequestOutcome.Emitted;
        var arguments = method.GetParameters().Select(p => Argument(p, endpoint, account.Entry)).ToArray();
        var drawn = _dynamic.Certain.Where(d => !_options.Variables.ContainsKey(d.Key)).ToList();
        drawn.ForEach(d => _options.Variables.Add(d));
        try
        {
            await ((Task)method.Invoke(target, arguments)!).ConfigureAwait(false);
        }
        finally
        {
            drawn.ForEach(d => _options.Variables.Remove(d.Key));
        }
    }

    private ApiClientOptions CreateOptions(IReadOnlyDictionary<string, string> hidden, DateTimeOffset clock)
    {
        var type = _assembly.GetType(_client.Identity.Namespace + "." + _client.Identity.OptionsName, throwOnError: true)!;
        var options = (ApiClientOptions)Activator.CreateInstance(type)!;
        options.TimeProvider = new FixedTime(clock);
        options.Nonce = () => _nonce ?? "";
        var properties = _client.Options.Variables.ToDictionary(o => o.Variable, o => o.Property, StringComparer.Ordinal);
        foreach (var (name, value) in hidden.Concat(_values.All))
        {
            if (properties.TryGetValue(name, out var property))
            {
                type.GetProperty(property)!.SetValue(options, value);
            }
            else
            {
                options.Variables[name] = value;
            }
        }

        return options;
    }

    private void Collect(object group)
    {
        _groups[group.GetType().Name] = group;
        foreach (var property in group.GetType().GetProperties().Where(p => p.PropertyType.Assembly == _assembly))
        {
            Collect(property.GetValue(group)!);
        }
    }

    private object? Argument(ParameterInfo parameter, EndpointPlan endpoint, RequestEntry entry)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        switch (parameter.Name)
        {
            case "body" or "variables" when endpoint.Body is { } body:
                return Body(body, entry, parameter.ParameterType);
            case "parameters" when endpoint.ParametersClass is not null:
                var parameters = Activator.CreateInstance(parameter.ParameterType)!;
                foreach (var plan in endpoint.Parameters.Where(p => !p.Required))
                {
                    var property = parameter.ParameterType.GetProperty(plan.Property)!;
                    property.SetValue(parameters, Value(plan, endpoint, entry, property.PropertyType));
                }

                return parameters;
            default:
                return Value(
                    endpoint.Parameters.First(p => p.Name.TrimStart('@') == parameter.Name), endpoint, entry, parameter.ParameterType);
        }
    }

    // The argument to pass; null if the collection's own value is sent by default.
    private object? Value(ParameterPlan plan, EndpointPlan endpoint, RequestEntry entry, Type type)
    {
        switch (plan.Target)
        {
            case ParameterTarget.Path:
                var variable = entry.Request.Url!.Variables.LastOrDefault(v => v.Key == plan.Key);
                return Convert(_values.Fill(PathText(variable, plan.Key)), type);
            case ParameterTarget.Variable:
                return plan.Required ? Convert(_values.Fill("{{" + plan.Key + "}}"), type) : null;
            case ParameterTarget.Query:
                var sent = _isFirst && endpoint.Query.Any(q => q.Key == plan.Key && q.Mode != QueryMode.FromArgument);
                var given = entry.Url!.Query
                    .Where(q => !q.Disabled && UrlModel.Printed(entry.Request.Url!, q.Key ?? "", isKey: true) == plan.Key)
                    .Select(q => _values.Fill(q.Value ?? ""))
                    .ToList();
                return sent || given.Count == 0 ? null : plan.Many ? given : Convert(given[0], type);
            default:
                var header = entry.Request.Headers.LastOrDefault(
                    h => !h.Disabled && string.Equals(h.Key?.Trim(), plan.Key, StringComparison.OrdinalIgnoreCase));
                return header is null || endpoint.Headers.Any(h => string.Equals(h.Name, plan.Key, StringComparison.OrdinalIgnoreCase))
                    ? null
                    : Convert(_values.Fill(header.Value ?? ""), type);
        }
    }

    // Without a value, Postman sends the name.
    private static string PathText(PostmanVariable? variable, string name) =>
        variable is { Value.Length: > 0 } ? variable.Value : variable is { Type: "string", Value: null } ? "null" : ":" + name;

    private object? Body(BodyPlan plan, RequestEntry entry, Type type)
    {
        var body = entry.Request.Body!;
        switch (plan.Kind)
        {
            case BodyKind.Json:
                return Json(plan.Type!, BodyText(body, entry));
            case BodyKind.GraphQL:
                return Json(plan.Type!, _values.Fill(body.QueryVariables is { Length: > 0 } variables ? variables : "{}"));
            case BodyKind.Text:
                return BodyText(body, entry);
            case BodyKind.File:
                return File(body.FileSource, null, null, body.FileContent);
            default:
                return Form(plan, body, type);
        }
    }

    private string BodyText(PostmanBody body, RequestEntry entry)
    {
        var text = _values.Fill(body.Raw ?? "");
        text = JsonComments.AreStripped(body, entry.Request.Headers) ? JsonComments.Strip(text) : text;
        return _dynamic.Learn(text, Encoding.UTF8.GetString(_recorded!.Body));
    }

    private object? Json(TypeRef type, string text)
    {
        var jsonType = LoadedTypes.JsonTypeOf(_assembly, _client.Identity.Namespace, type);
        try
        {
            return LoadedTypes.Parse(jsonType, text);
        }
        catch (ApiJsonException exception)
        {
            // A text that is not strict JSON, for instance with comments: its meaning goes into the model.
            return StrictJson.Of(text) is { } strict
                ? LoadedTypes.Parse(jsonType, strict)
                : throw new NotCallableException("the body does not fit its model: " + exception.Message);
        }
    }

    private object Form(BodyPlan plan, PostmanBody body, Type type)
    {
        var form = Activator.CreateInstance(type)!;
        foreach (var field in plan.Fields)
        {
            var entries = body.Fields.Where(f => !f.Disabled && f.Key == field.Key).ToList();
            var property = type.GetProperty(field.Property)!;
            if (entries.Count == 0)
            {
                continue;
            }

            if (field.IsFile)
            {
                var files = entries
                    .SelectMany(e =>
                        e.Sources.Count == 0 ? [new FilePart([], "", "")] : e.Sources.Select(s => File(s, e.FileName, e.ContentType, null)))
                    .Where(f => f is not null)
                    .Select(f => f!)
                    .ToList();
                property.SetValue(form, field.Many ? files : files.FirstOrDefault());
            }
            else if (field.Many)
            {
                property.SetValue(form, entries.Select(e => _values.Fill(EndpointPlanner.ValueOf(e, plan.Kind))).ToList());
            }
            else if (field.Default is null || !_isFirst)
            {
                property.SetValue(form, Convert(_values.Fill(EndpointPlanner.ValueOf(entries[0], plan.Kind)), property.PropertyType));
            }
        }

        return form;
    }

    // A missing file is not sent.
    private FilePart? File(string? source, string? name, string? contentType, string? base64)
    {
        if (base64 is not null)
        {
            return new FilePart(System.Convert.FromBase64String(base64), "", "");
        }

        var path = source is null ? null : Path.Combine(_files, _values.Fill(source));
        return path is not null && System.IO.File.Exists(path)
            ? new FilePart(System.IO.File.ReadAllBytes(path), Path.GetFileName(name ?? path), contentType ?? FilePart.ContentTypeOf(path))
            : null;
    }

    private static object Convert(string text, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            var isEnum = Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOpenEnum<>));
            return isEnum ? Activator.CreateInstance(type, text)!
                : type == typeof(DateTimeOffset)
                ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                : type == typeof(DateOnly) ? DateOnly.Parse(text, CultureInfo.InvariantCulture)
                : type == typeof(TimeOnly) ? TimeOnly.Parse(text, CultureInfo.InvariantCulture)
                : type == typeof(Guid) ? Guid.Parse(text)
                : System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw new NotCallableException("'" + text + "' is no " + type.Name);
        }
    }

    // The first value of a field that was sent.
    private string? SentField(string name, PostmanBodyMode mode)
    {
        var body = Encoding.UTF8.GetString(_recorded!.Body);
        var match = mode == PostmanBodyMode.UrlEncoded
            ? Regex.Match(body, "(?:^|&)" + Regex.Escape(Uri.EscapeDataString(name)) + "=([^&]*)", RegexOptions.CultureInvariant)
            : Regex.Match(
                body,
                "name=\"" + Regex.Escape(name) + "\"[^\\n]*\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n([\\s\\S]*?)\\r\\n--",
                RegexOptions.CultureInvariant);
        return !match.Success ? null
            : mode == PostmanBodyMode.UrlEncoded ? Uri.UnescapeDataString(match.Groups[1].Value)
            : match.Groups[1].Value;
    }

    // The random nonce of the recording: without it the signature would differ.
    private static string? NonceOf(SentRequest recorded)
    {
        var authorization = recorded.Header("Authorization") ?? "";
        var match = Regex.Match(
            authorization + " " + recorded.Target + " " + Encoding.UTF8.GetString(recorded.Body),
            "nonce=\"?([^\",;& ]+)",
            RegexOptions.CultureInvariant);
        if (match.Success)
        {
            return match.Groups[1].Value;
        }

        // The id of a JSON Web Token.
        var token = Regex.Match(authorization, @"^Bearer eyJ[\w-]+\.([\w-]+)\.", RegexOptions.CultureInvariant);
        return token.Success
            && Regex.Match(
                Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Groups[1].Value)),
                "\"jti\":\"([^\"]+)\"") is { Success: true } id
            ? id.Groups[1].Value
            : null;
    }
}

/// <summary>A method cannot be called with the collection's values.</summary>
internal sealed class NotCallableException(string message) : Exception(message);

/// <summary>Clock that stands still at the time of a recording.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
