namespace Mono.Postman;

/// <summary>Reads environments and globals.</summary>
internal static class EnvironmentReader
{
    /// <summary>Reads an environment.</summary>
    /// <returns>Null if the document has no list of values.</returns>
    public static PostmanEnvironment? Read(ReadContext context, JsonSample root)
    {
        var node = Unwrap(root, out var isGlobal);
        if (!node.Member("values").IsArray())
        {
            return null;
        }

        var name = node.Member("name").AsText() ?? "";
        return new PostmanEnvironment
        {
            Name = name,
            IsGlobal = isGlobal,
            Values = Values(context, node.Member("values"), name),
            Position = context.PositionOf(node),
        };
    }

    /// <summary>Returns the environment in a document: the value of <c>environment</c> or <c>globals</c>, or the document itself.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="isGlobal">Whether the environment is globals.</param>
    public static JsonSample Unwrap(JsonSample root, out bool isGlobal)
    {
        var globals = root.Member("globals");
        var wrapped = root.Member("values").IsArray()
            ? default
            : new[] { root.Member("environment"), globals }.FirstOrDefault(node => node.IsObject());
        var environment = wrapped.Or(root);
        isGlobal = environment.Member("_postman_variable_scope").AsString() is { } scope
            ? scope == "globals"
            : wrapped.Exists && wrapped.Equals(globals);
        return environment;
    }

    private static List<PostmanVariable> Values(ReadContext context, JsonSample values, string owner)
    {
        var variables = new List<PostmanVariable>();
        foreach (var value in context.Objects(values, "variable", owner))
        {
            var variable = ParameterReader.Variable(context, value);
            if (value.Member("key") is { Kind: JsonSampleKind.Object or JsonSampleKind.Array } key)
            {
                var kind = ReadContext.NameOf(key.Kind);
                context.LeftOut(
                    $"The key of a variable in \"{owner}\" is {kind} instead of a string; the variable is ignored. Correct it.",
                    key);
            }
            else if (variable is { Key.Length: 0, Value.Length: > 0 })
            {
                // Without key and value, it would be the empty row at the end of the app's table, which is ignored.
                context.LeftOut(
                    $"A variable in \"{owner}\" has a value but no key and is ignored. Add a key, or remove the variable.", value);
            }
            else
            {
                variables.Add(variable);
            }
        }

        return variables;
    }
}
