using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Writes a group: its interface, its class, and its parameter classes.</summary>
internal static class GroupEmitter
{
    internal static void Write(
        SourceWriter writer,
        GroupPlan group,
        ClientIdentity identity,
        bool isClient,
        TargetOptions target,
        TypeNames names,
        EndpointEmitter endpoints,
        CancellationToken cancellationToken)
    {
        WriteInterface(writer, group, identity, endpoints);
        writer.EndLine();
        WriteClass(writer, group, identity, isClient, endpoints, target, cancellationToken);
        foreach (var endpoint in group.Endpoints)
        {
            ParameterClassEmitter.Write(writer, endpoint, identity, names);
        }
    }

    private static void WriteInterface(SourceWriter writer, GroupPlan group, ClientIdentity identity, EndpointEmitter endpoints)
    {
        if (group.Doc is { } doc)
        {
            XmlDoc.Write(writer, doc);
        }

        writer.Write(FileEmitter.Attribute);
        writer.Write($"{identity.Visibility} partial interface {group.InterfaceName}").OpenBlock();
        foreach (var child in group.Children)
        {
            XmlDoc.Write(writer, "Requests in the folder \"" + child.FolderName + "\".");
            writer.Write($"{child.InterfaceName} {child.Property} {{ get; }}");
        }

        var isFirst = group.Children.Count == 0;
        foreach (var endpoint in group.Endpoints)
        {
            if (!isFirst)
            {
                writer.EndLine();
            }

            isFirst = false;
            endpoints.WriteInterfaceMethods(writer, endpoint);
        }

        writer.CloseBlock();
    }

    // public sealed partial class UsersClient : IUsersClient
    // {
    //     private readonly ApiClient _api;
    //     internal UsersClient(ApiClient api) { _api = api; Identities = new IdentitiesClient(api); }
    //     public IIdentitiesClient Identities { get; }
    //     …
    // }
    private static void WriteClass(
        SourceWriter writer,
        GroupPlan group,
        ClientIdentity identity,
        bool isClient,
        EndpointEmitter endpoints,
        TargetOptions target,
        CancellationToken cancellationToken)
    {
        writer.Write("/// <inheritdoc/>");
        writer.Write(FileEmitter.Attribute);
        writer.Append($"{identity.Visibility} sealed partial class {group.ClassName} : {group.InterfaceName}");
        writer.Write($"{(isClient ? ", System::IDisposable" : "")}").OpenBlock();
        writer.Write("private readonly Mono::ApiClient _api;");
        writer.EndLine();
        if (isClient)
        {
            XmlDoc.Write(writer, "Creates a client with its own connection pool.");
            XmlDoc.Param(writer, "options", "The client's options, read at each call.");
            writer.Write($"public {group.ClassName}({identity.OptionsName} options) : this(options, null)").OpenBlock().CloseBlock();
            writer.EndLine();
            XmlDoc.Write(writer, "Creates a client that uses an existing HttpClient and does not dispose it.");
            XmlDoc.Param(writer, "options", "The client's options, read at each call.");
            XmlDoc.Param(writer, "httpClient", "The client that sends requests; null creates one.");
            writer.Append($"public {group.ClassName}({identity.OptionsName} options, ");
            writer.Write($"System::Net.Http.HttpClient{target.NullableSuffix} httpClient)").OpenBlock();
            writer.Write("_api = new Mono::ApiClient(options, httpClient);");
        }
        else
        {
            writer.Write($"internal {group.ClassName}(Mono::ApiClient api)").OpenBlock();
            writer.Write("_api = api;");
        }

        foreach (var child in group.Children)
        {
            writer.Write($"{child.Property} = new {child.ClassName}(_api);");
        }

        writer.CloseBlock();
        foreach (var child in group.Children)
        {
            writer.EndLine();
            writer.Write("/// <inheritdoc/>");
            writer.Write($"public {child.InterfaceName} {child.Property} {{ get; }}");
        }

        if (isClient)
        {
            writer.EndLine();
            XmlDoc.Write(writer, "Closes the connections, unless an existing HttpClient is used.");
            writer.Write("public void Dispose()").OpenBlock().Write("_api.Dispose();").CloseBlock();
        }

        foreach (var endpoint in group.Endpoints)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.EndLine();
            endpoints.WriteMethods(writer, endpoint);
        }

        writer.CloseBlock();
    }
}
