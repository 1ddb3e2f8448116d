using Mono.Generator.Model;
using Mono.Generator.Planning;
using Mono.Generator.Requests;

namespace Mono.Generator.Emission;

/// <summary>Writes the client's options, auth schemes, environments and registration as a service.</summary>
internal static class OptionsEmitter
{
    internal static void Write(SourceWriter writer, OptionsFile file, TargetOptions target)
    {
        WriteOptions(writer, file.Identity, file.Options, target);
        if (file.Options.Auths.Count > 0)
        {
            writer.EndLine();
            WriteAuths(writer, file.Identity, file.Options.Auths);
        }

        if (file.Options.Environments.Count > 0)
        {
            writer.EndLine();
            WriteEnvironments(writer, file.Identity, file.Options.Environments);
        }

        if (target.HttpClientFactory)
        {
            writer.EndLine();
            WriteServiceExtension(writer, file.Identity, target);
        }
    }

    // public sealed partial class SupportApiOptions : ApiClientOptions
    // {
    //     public string? BaseUrl { get; set; }
    //     public BasicCredentials? Credentials { get; set; }
    //     protected override VariableValue GetVariable(string name) { switch (name) { … } }
    //     protected override Credentials? GetCredentials(string name) { switch (name) { … } }
    // }
    private static void WriteOptions(SourceWriter writer, ClientIdentity identity, OptionsPlan options, TargetOptions target)
    {
        XmlDoc.Write(
            writer,
            "Options for " + identity.ClientName + ": the variables and credentials of the collection \"" + options.CollectionName + "\".");
        writer.Write(FileEmitter.Attribute);
        writer.Write($"{identity.Visibility} sealed partial class {identity.OptionsName} : Mono::ApiClientOptions").OpenBlock();
        foreach (var option in options.Variables)
        {
            XmlDoc.Write(writer, VariableDoc(option));
            writer.Write($"public string{target.NullableSuffix} {option.Property} {{ get; set; }}");
            writer.EndLine();
        }

        foreach (var auth in options.Auths)
        {
            XmlDoc.Write(writer, AuthDoc(auth));
            writer.Write($"public Mono::Credentials{target.NullableSuffix} {auth.Property} {{ get; set; }}");
            writer.EndLine();
        }

        writer.Write("/// <inheritdoc/>");
        writer.Write("protected override Mono::VariableValue GetVariable(string name)").OpenBlock();
        if (options.Variables.Count > 0)
        {
            writer.Write("switch (name)").OpenBlock();
            foreach (var option in options.Variables)
            {
                writer.Append($"case {CSharpLiteral.Of(option.Variable)}: ");
                writer.Append($"return new Mono::VariableValue({option.Property}, nameof({option.Property})");
                if (option.Default is not null)
                {
                    writer.Append($", {CSharpLiteral.Of(option.Default)}");
                }

                writer.Write(");");
            }

            writer.Write("default: return base.GetVariable(name);");
            writer.CloseBlock();
        }
        else
        {
            writer.Write("return base.GetVariable(name);");
        }

        writer.CloseBlock();
        writer.EndLine();
        writer.Write("/// <inheritdoc/>");
        writer.Write($"protected override Mono::Credentials{target.NullableSuffix} GetCredentials(string name)").OpenBlock();
        if (options.Auths.Count > 0)
        {
            writer.Write("switch (name)").OpenBlock();
            foreach (var auth in options.Auths)
            {
                writer.Write($"case nameof({auth.Property}): return {auth.Property};");
            }

            writer.Write("default: return base.GetCredentials(name);");
            writer.CloseBlock();
        }
        else
        {
            writer.Write("return base.GetCredentials(name);");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    // internal static class SupportApiAuth
    // {
    //     internal static readonly AuthScheme Credentials = AuthScheme.Bearer("Credentials", "token", "{{apiToken}}");
    // }
    private static void WriteAuths(SourceWriter writer, ClientIdentity identity, EquatableArray<AuthPlan> auths)
    {
        writer.Write(FileEmitter.Attribute);
        writer.Write($"internal static class {identity.AuthName}").OpenBlock();
        foreach (var auth in auths)
        {
            var factory = AuthTypes.Find(auth.Type)?.Factory ?? "Unsupported";
            writer.Append($"internal static readonly Mono::AuthScheme {auth.Field} = ");
            writer.Append($"Mono::AuthScheme.{factory}({CSharpLiteral.Of(auth.Property)}");
            foreach (var text in auth.Parameters)
            {
                writer.Append($", {CSharpLiteral.Of(text)}");
            }

            writer.Write(");");
        }

        writer.CloseBlock();
    }

    // public static class SupportApiEnvironments
    // {
    //     public static ApiEnvironment Production { get; } = new ApiEnvironment("Production", "baseUrl", "https://…");
    // }
    private static void WriteEnvironments(SourceWriter writer, ClientIdentity identity, EquatableArray<EnvironmentPlan> environments)
    {
        XmlDoc.Write(writer, "The project's environments. Assign one to " + identity.OptionsName + ".Environment.");
        writer.Write(FileEmitter.Attribute);
        writer.Write($"{identity.Visibility} static class {identity.EnvironmentsName}").OpenBlock();
        foreach (var environment in environments)
        {
            XmlDoc.Write(writer, EnvironmentDoc(environment));
            writer.Append($"public static Mono::ApiEnvironment {environment.Property} {{ get; }} = ");
            writer.Append($"new Mono::ApiEnvironment({CSharpLiteral.Of(environment.Name)}");
            foreach (var value in environment.Values)
            {
                writer.Append($", {CSharpLiteral.Of(value)}");
            }

            writer.Write(");");
            writer.EndLine();
        }

        writer.CloseBlock();
    }

    // public static class SupportApiClientServiceCollectionExtensions
    // {
    //     public static IHttpClientBuilder AddSupportApiClient(
    //         this IServiceCollection services, Action<SupportApiOptions>? configure = null) { … }
    // }
    private static void WriteServiceExtension(SourceWriter writer, ClientIdentity identity, TargetOptions target)
    {
        XmlDoc.Write(writer, "Adds " + identity.ClientName + " to a service collection.");
        writer.Write(FileEmitter.Attribute);
        writer.Write($"{identity.Visibility} static class {identity.ClientName}ServiceCollectionExtensions").OpenBlock();
        XmlDoc.Write(writer, "Adds " + identity.ClientName + " as a typed client of IHttpClientFactory.");
        XmlDoc.Param(writer, "services", "The service collection.");
        XmlDoc.Param(writer, "configure", "Sets the options; called once, before this method returns.");
        writer.Write("/// <returns>A builder for handlers and policies.</returns>");
        writer.Append($"public static global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder Add{identity.ClientName}(");
        writer.Append("this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, ");
        writer.Write($"System::Action<{identity.OptionsName}>{target.NullableSuffix} configure = null)").OpenBlock();
        writer.Write($"var options = new {identity.OptionsName}();");
        writer.Write("if (configure != null)").OpenBlock().Write("configure(options);").CloseBlock();
        writer.Append("return global::Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions.");
        writer.Write($"AddTypedClient<{identity.InterfaceName}>(");
        writer.Append("    global::Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions.");
        writer.Write($"AddHttpClient(services, {CSharpLiteral.Of(identity.Namespace + "." + identity.ClientName)}),");
        writer.Write($"    http => new {identity.ClientName}(options, http));");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static string AuthDoc(AuthPlan auth)
    {
        var type = AuthTypes.Find(auth.Type);
        var doc = type is not null
            ? type.Doc + " Set " + type.Credentials + " or other credentials."
            : "The collection's auth type \"" + auth.Type + "\" is not supported. Set HeaderCredentials to send an Authorization header.";
        var variables = auth.Parameters.SelectMany(VariableTokens.Variables).Distinct(StringComparer.Ordinal).Select(InBraces).ToArray();
        return variables.Length == 0 ? doc : doc + "\n\nDefaults to " + string.Join(" and ", variables) + ".";
    }

    private static string VariableDoc(OptionPlan option) =>
        "The variable " + InBraces(option.Variable) + "." +
        (option.Default is null ? "" : " Defaults to the environment's value, or to \"" + option.Default + "\".") +
        (option.Doc is null ? "" : "\n\n" + option.Doc);

    private static string EnvironmentDoc(EnvironmentPlan environment)
    {
        var secrets = string.Join(", ", environment.Secrets.Select(InBraces));
        return "The environment \"" + environment.Name + "\"." +
            (secrets.Length == 0 ? "" : " Possible secrets are not included; set them on the options: " + secrets + ".");
    }

    private static string InBraces(string variable) => "{{" + variable + "}}";
}
