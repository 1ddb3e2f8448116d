using System.Text;
using Mono.Benchmarks.Generation;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Compilation;

/// <summary>Measures the cost of the emitted code in a build.</summary>
internal static class CompileBenchmarks
{
    // The first runs compile the compiler's own code.
    private const int WarmUps = 3;

    internal static void Run(Table table, int operations, int repeats)
    {
        var api = SyntheticApi.Create(operations);
        var project = OurGenerator.Project(Encoding.UTF8.GetBytes(api.Collection));
        project.Run();
        List<string> ours = [.. project.Files.Select(tree => tree.ToString())];
        List<string> nswag = [NSwagPeer.GenerateByTag(api.OpenApi, "Acme")];
        List<CompileCost> our = [], their = [];
        for (var i = 0; i < WarmUps + repeats; i++)
        {
            our.Add(CompileCost.Measure(ours));
            their.Add(CompileCost.Measure(nswag));
        }

        void Add(string label, Func<CompileCost, double> figure, string unit, double scale, double? bar) => table.Add(Row.Ratio(
            label,
            Figures.Median(our.Skip(WarmUps).Select(figure)) * scale / operations,
            Figures.Median(their.Skip(WarmUps).Select(figure)) * scale / operations,
            unit,
            "NSwag",
            bar));

        Add("parse + bind + emit of generated code, per operation", c => c.Total, "ms", 1, 0.45);
        Add("… parse", c => c.Parse, "ms", 1, null);
        Add("… bind", c => c.Bind, "ms", 1, null);
        Add("… emit", c => c.Emit, "ms", 1, null);
        Add("source per operation", c => c.Source, "KB", 1e-3, 0.55);
        Add("IL of methods per operation", c => c.IL, "KB", 1e-3, null);
        Add("assembly per operation", c => c.Image, "KB", 1e-3, null);
    }
}
