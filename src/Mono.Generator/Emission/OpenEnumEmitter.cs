using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>Writes open enums: structs for strings with known values.</summary>
internal static class OpenEnumEmitter
{
    // [JsonConverter(typeof(OpenEnumConverter<Status>))]
    // public readonly partial struct Status : IOpenEnum<Status>, IEquatable<Status>
    // {
    //     public Status(string value) { Value = value ?? throw new ArgumentNullException(nameof(value)); }
    //     public string Value { get; }
    //     public static Status Active => new Status("active");
    //     … conversion, equality and ToString
    // }
    internal static void Write(SourceWriter writer, OpenEnumPlan plan, ClientIdentity identity, TargetOptions target)
    {
        var name = plan.Name;
        XmlDoc.Write(writer, "Known values of \"" + plan.Key + "\". Other values are kept as they are.");
        writer.Write(FileEmitter.Attribute);
        writer.Write($"[JsonConverter(typeof(Mono::OpenEnumConverter<{name}>))]");
        writer.Append($"{identity.Visibility} readonly partial struct {name} : ");
        writer.Write($"Mono::IOpenEnum<{name}>, System::IEquatable<{name}>").OpenBlock();
        writer.Write("/// <summary>Creates a value, known or not.</summary>");
        writer.Write($"public {name}(string value) {{ Value = value ?? throw new System::ArgumentNullException(nameof(value)); }}");
        writer.EndLine();
        writer.Write("/// <inheritdoc/>");
        writer.Write("public string Value { get; }");
        writer.EndLine();
        foreach (var value in plan.Values)
        {
            writer.Write($"public static {name} {value.Name} => new {name}({CSharpLiteral.Of(value.Value)});");
        }

        writer.EndLine();
        writer.Write($"public static implicit operator {name}(string value) => new {name}(value);");
        writer.Write($"public static bool operator ==({name} left, {name} right) => left.Value == right.Value;");
        writer.Write($"public static bool operator !=({name} left, {name} right) => left.Value != right.Value;");
        writer.Write($"{name} Mono::IOpenEnum<{name}>.Create(string value) => new {name}(value);");
        writer.Write($"public bool Equals({name} other) => Value == other.Value;");
        writer.Write($"public override bool Equals(object{target.NullableSuffix} obj) => obj is {name} other && Equals(other);");
        writer.Write("public override int GetHashCode() => Value == null ? 0 : System::StringComparer.Ordinal.GetHashCode(Value);");
        writer.Write("public override string ToString() => Value ?? \"\";");
        writer.CloseBlock();
    }
}
