using System.Net;
using System.Reflection;
using System.Text;
using Xunit;

namespace Mono.Generator.Tests.Behaviour;

/// <summary>A generated client, compiled and loaded, on a handler that keeps the request and returns a prepared response.</summary>
internal sealed class LoadedClient : HttpMessageHandler
{
    private readonly Assembly _assembly;
    private readonly string _namespace;
    private readonly object _client;

    internal LoadedClient(string collection, string clientName, Action<Options>? configure = null)
        : this(new TestProject().WithCollection(collection, metadata: ("Namespace", "Loaded")).Run(), "Loaded", clientName, configure)
    {
    }

    internal LoadedClient(TestRun run, string space, string clientName, Action<Options>? configure = null)
    {
        run.AssertCompiles();
        using var image = new MemoryStream();
        var result = run.Compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        _assembly = Assembly.Load(image.ToArray());
        _namespace = space;
        var options = New(clientName.Replace("Client", "Options", StringComparison.Ordinal));
        configure?.Invoke(new Options(options));
        _client = Activator.CreateInstance(Type(clientName), options, new HttpClient(this))!;
    }

    /// <summary>The generated client.</summary>
    internal object Instance => _client;

    internal HttpRequestMessage? Sent { get; private set; }

    internal string? SentBody { get; private set; }

    internal HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    internal string ResponseBody { get; set; } = "{}";

    internal string ResponseType { get; set; } = "application/json";

    /// <summary>The target as it goes over the wire.</summary>
    internal string Target => Sent!.RequestUri!.PathAndQuery;

    internal Type Type(string name) => _assembly.GetType(_namespace + "." + name, throwOnError: true)!;

    /// <summary>A new object of a generated type with these members set.</summary>
    internal object New(string type, params (string Name, object? Value)[] members)
    {
        var instance = Activator.CreateInstance(Type(type))!;
        foreach (var (name, value) in members)
        {
            instance.GetType().GetProperty(name)!.SetValue(instance, value);
        }

        return instance;
    }

    /// <summary>Calls a method: <c>Users.GetUserAsync</c> with its first arguments; the rest are the defaults.</summary>
    /// <returns>The result; null for methods without one.</returns>
    internal async Task<object?> CallAsync(string path, params object?[] arguments)
    {
        object target = _client;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            target = target.GetType().GetProperty(name)!.GetValue(target)!;
        }

        var method = target.GetType().GetMethod(names[^1])
            ?? throw new Xunit.Sdk.XunitException("No method " + path + " in " + target.GetType());
        var all = method.GetParameters().Select((p, i) =>
            i < arguments.Length ? arguments[i] : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
        try
        {
            var task = (Task)method.Invoke(target, all)!;
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    internal static object? Get(object? instance, string path)
    {
        foreach (var name in path.Split('.'))
        {
            instance = instance!.GetType().GetProperty(name)!.GetValue(instance);
        }

        return instance;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = request;
        SentBody = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(Status)
        {
            Content = new StringContent(ResponseBody, Encoding.UTF8, ResponseType),
            RequestMessage = request,
        };
    }

    internal sealed class Options(object instance)
    {
        internal Options Set(string name, object? value)
        {
            instance.GetType().GetProperty(name)!.SetValue(instance, value);
            return this;
        }
    }
}
