using Mono.Generator.Model;

namespace Mono.Generator.Planning;

/// <summary>Creates the plans of headers, query entries and parameters.</summary>
/// <remarks>Many requests have equal entries, so equal plans share one object. Only the latest plan of each name is kept.</remarks>
internal sealed class EntryPlans
{
    private readonly Dictionary<string, ParameterPlan> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QueryPlan> _queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeaderPlan> _headers = new(StringComparer.Ordinal);

    internal HeaderPlan Header(string name, string value)
    {
        if (!_headers.TryGetValue(name, out var known) || known.Value != value)
        {
            _headers[name] = known = new HeaderPlan(name, value);
        }

        return known;
    }

    internal QueryPlan Query(string key, string? value, QueryMode mode)
    {
        if (!_queries.TryGetValue(key, out var known) || known.Value != value || known.Mode != mode)
        {
            _queries[key] = known = new QueryPlan(key, value, mode);
        }

        return known;
    }

    internal ParameterPlan Parameter(
        ParameterTarget target, string key, string name, string property, ValueKind type, bool many, bool required, string? doc,
        string? openEnum)
    {
        if (!_parameters.TryGetValue(key, out var known) || known.Target != target || known.Name != name || known.Property != property ||
            known.Type != type || known.Many != many || known.Required != required || known.Doc != doc || known.OpenEnum != openEnum)
        {
            known = new ParameterPlan(target, key, name, property, type, many, required, doc) { OpenEnum = openEnum };
            _parameters[key] = known;
        }

        return known;
    }
}
