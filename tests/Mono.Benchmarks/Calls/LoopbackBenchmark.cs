using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Calls;

/// <summary>Measures upserts by many concurrent tasks over real HTTP on the loopback interface.</summary>
internal static class LoopbackBenchmark
{
    private const int Tasks = 64;
    private const int Parts = 6;

    internal static async Task RunAsync(Table table, int rounds, TimeSpan length)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.MapPost("/api/v2/users/create_or_update", RespondAsync);
        await server.StartAsync();
        var url = server.Urls.First();
        var ours = Clients.Create(Peer.MonoGenerator, new SocketsHttpHandler { UseCookies = false }, url);
        var hand = Clients.Create(Peer.HandWritten, new SocketsHttpHandler { UseCookies = false }, url);
        await RateAsync(ours, length);
        await RateAsync(hand, length);
        List<double> our = [], their = [];
        for (var i = 0; i < rounds * Parts; i++)
        {
            // Short measurements in alternating order, so that other load on the machine affects both clients alike.
            var oursFirst = i % 2 == 0;
            var first = await RateAsync(oursFirst ? ours : hand, length / Parts);
            var second = await RateAsync(oursFirst ? hand : ours, length / Parts);
            our.Add(oursFirst ? first : second);
            their.Add(oursFirst ? second : first);
        }

        table.Add(
            Row.Ratio(
                "upserts per second over loopback HTTP, 64 tasks",
                Figures.Median(our),
                Figures.Median(their),
                "/s",
                nameof(Peer.HandWritten),
                0.95,
                atLeast: true));
        await server.StopAsync();
    }

    private static async Task RespondAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = CallDocuments.OneUser.Length;
        await context.Response.Body.WriteAsync(CallDocuments.OneUser);
    }

    private static async Task<double> RateAsync(ICalls calls, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Tasks).Select(async _ =>
        {
            await Task.Yield();
            var count = 0;
            for (; watch.Elapsed < length; count++)
            {
                await calls.UpsertAsync();
            }

            return count;
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
