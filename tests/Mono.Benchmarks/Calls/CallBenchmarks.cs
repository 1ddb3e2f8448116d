using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mono.Benchmarks.Reporting;
using Perfolizer.Horology;

namespace Mono.Benchmarks.Calls;

/// <summary>Measures the cost of a call besides the network.</summary>
public class CallBenchmarks
{
    private ICalls _calls = null!;

    /// <summary>The kind of client to measure.</summary>
    [ParamsAllValues]
    public Peer Peer { get; set; }

    /// <summary>Creates the client, and checks that it gets the same results as the others.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _calls = Clients.Create(Peer, new MemoryHandler(), CallData.BaseUrl);
        Check(_calls.UpsertAsync(), "35436 roger0@example.org");
        Check(_calls.ShowAsync(), "35436 roger0@example.org");
        Check(_calls.ListAsync(), "35436 roger99@example.org");

        // The runtime recompiles frequently called methods in the background, and only while no new methods are called.
        // Without these rounds the first client would be measured before that.
        for (var round = 0; round < 4; round++)
        {
            for (var i = 0; i < 500; i++)
            {
                _calls.UpsertAsync().GetAwaiter().GetResult();
                _calls.ShowAsync().GetAwaiter().GetResult();
                _calls.ListAsync().GetAwaiter().GetResult();
            }

            Thread.Sleep(300);
        }
    }

    /// <summary>Creates or updates a user.</summary>
    [Benchmark]
    public Task Upsert() => _calls.UpsertAsync();

    /// <summary>Gets a user.</summary>
    [Benchmark]
    public Task Show() => _calls.ShowAsync();

    /// <summary>Gets 100 users.</summary>
    [Benchmark]
    public Task List() => _calls.ListAsync();

    internal static void Run(Table table, int iterations)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(
                Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: false))
                    .WithWarmupCount(8)
                    .WithIterationCount(iterations)
                    .WithIterationTime(TimeInterval.FromMilliseconds(100))
                    .WithUnrollFactor(16))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        var reports = BenchmarkRunner.Run<CallBenchmarks>(config).Reports
            .ToDictionary(r => (r.BenchmarkCase.Descriptor.WorkloadMethod.Name, (Peer)r.BenchmarkCase.Parameters["Peer"]));
        Compare(table, reports, "upsert", nameof(Upsert), Peer.HandWritten, 1.05, 1.10);
        Compare(table, reports, "upsert", nameof(Upsert), Peer.SystemTextJson, 0.75, 0.80);
        Compare(table, reports, "get, 1 path and 3 query parameters", nameof(Show), Peer.HandWritten, 1.10, 1.10);
        Compare(table, reports, "get, 1 path and 3 query parameters", nameof(Show), Peer.SystemTextJson, null, null);
        Compare(table, reports, "list of 100 users", nameof(List), Peer.HandWritten, null, null);
        Compare(table, reports, "list of 100 users", nameof(List), Peer.SystemTextJson, 0.72, 1.02);
        foreach (var peer in (Peer[])[Peer.Refit, Peer.NSwag, Peer.RestSharp])
        {
            Compare(table, reports, "upsert", nameof(Upsert), peer, null, null);
            Compare(table, reports, "list of 100 users", nameof(List), peer, null, null);
        }
    }

    private static void Compare(
        Table table,
        Dictionary<(string Method, Peer Peer), BenchmarkReport> reports,
        string label,
        string method,
        Peer peer,
        double? time,
        double? bytes)
    {
        var ours = reports[(method, Peer.MonoGenerator)];
        var other = reports[(method, peer)];
        table.Add(Row.Ratio(label + ", time", Microseconds(ours), Microseconds(other), "µs", peer.ToString(), time));
        table.Add(Row.Ratio(label + ", allocated", Kilobytes(ours), Kilobytes(other), "KB", peer.ToString(), bytes));
    }

    private static double Microseconds(BenchmarkReport report) => report.ResultStatistics!.Median / 1000;

    private static double Kilobytes(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value / 1e3;

    private void Check(Task call, string expected)
    {
        call.GetAwaiter().GetResult();
        var found = _calls.Describe(call);
        if (found != expected)
        {
            throw new InvalidOperationException("Expected " + expected + " but got " + found + ".");
        }
    }
}
