using Mono.Generator.Model;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Corpus.Wire;

/// <summary>Outcome of a recorded request.</summary>
public enum WireOutcome
{
    /// <summary>The client sent the same request.</summary>
    Equal,

    /// <summary>The client's request differs on purpose.</summary>
    ByRule,

    /// <summary>The client's request differs, or there is no method for it.</summary>
    Different,

    /// <summary>The collection's values do not fit the method.</summary>
    NotCallable,
}

/// <summary>Outcome of a recorded request.</summary>
/// <param name="Request">The request's name with its folders.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Details">The rules, the differences or the reason.</param>
/// <param name="EmptyBodyFramed">Whether only the client announces the length of an empty body.</param>
public sealed record WireResult(string Request, WireOutcome Outcome, IReadOnlyList<string> Details, bool EmptyBodyFramed = false);

/// <summary>Sends a collection's requests with its client, and compares them with Postman's.</summary>
internal static class WireRun
{
    /// <summary>Runs a collection.</summary>
    /// <param name="collection">The collection's text.</param>
    /// <param name="recording">The recording of Postman's requests.</param>
    /// <param name="environment">The environment's text, or null.</param>
    /// <param name="globals">The globals' text, or null.</param>
    /// <param name="files">The folder for relative paths of files.</param>
    /// <param name="compilation">The generator and compiler to use.</param>
    internal static async Task<IReadOnlyList<WireResult>> RunAsync(
        string collection, Recording recording, string? environment, string? globals, string files, CorpusCompilation compilation)
    {
        var sent = recording.Items.Where(i => i.Sent is not null).ToList();
        if (compilation.Load(collection, new[] { environment, globals }.OfType<string>()) is not { } loaded)
        {
            return [.. sent.Select(i => new WireResult(i.DisplayName, WireOutcome.Different, ["the client does not compile"]))];
        }

        var read = PostmanReader.Read(collection).Collection!;
        var values = new WireValues(read, Read(environment), Read(globals));
        using var server = new LoopbackServer();
        var caller = new WireCaller(loaded.Image, loaded.Plan, values, files, recording.Clock, server.Client);
        var record = loaded.Plan.Trace!;
        var accountOf = record.Reports.ToDictionary(a => a.Entry);
        var accounts = record.Requests.Select(r => accountOf[r]).ToList();
        var results = new List<WireResult>();
        foreach (var (item, account) in Pair(recording.Items, accounts))
        {
            if (item.Sent is { } expected)
            {
                results.Add(account is { Endpoint: not null }
                    ? await RunAsync(item, expected, account, values, caller, server).ConfigureAwait(false)
                    : new WireResult(
                        item.DisplayName,
                        WireOutcome.Different,
                        [account is null ? "the client has no method for it" : "it is left out: " + account.Detail]));
            }
        }

        return results;
    }

    private static PostmanEnvironment? Read(string? environment) =>
        environment is null ? null : PostmanReader.ReadEnvironment(environment).Environment;

    private static async Task<WireResult> RunAsync(
        RecordedItem item, SentRequest expected, RequestReport account, WireValues values, WireCaller caller, LoopbackServer server)
    {
        Exception? failure = null;
        server.Take();
        try
        {
            await caller.CallAsync(account, item).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : exception;
        }

        var @case = new WireCase(account.Entry, account.Endpoint!, values, failure);
        IReadOnlyList<WireDifference> differences;
        var framed = false;
        if (server.Take() is [.., var actual] && failure is not Mono.Client.OAuth2Exception)
        {
            differences = WireComparison.Compare(expected, actual, account.Endpoint!.Body?.Kind is BodyKind.Json or BodyKind.GraphQL);
            framed = WireComparison.FramesEmptyBodyOtherwise(expected, actual);
        }
        else
        {
            differences =
            [
                new WireDifference(
                    "call", expected.Method + " " + expected.Target, failure?.Message, System.Text.Encoding.UTF8.GetString(expected.Body)),
            ];
        }

        if (differences.Count == 0)
        {
            return new WireResult(item.DisplayName, WireOutcome.Equal, [], framed);
        }

        return WireRules.Explain(@case, differences) is { } rules
            ? new WireResult(item.DisplayName, WireOutcome.ByRule, [.. rules.Select(r => r.Name)], framed)
            : new WireResult(
                item.DisplayName,
                failure is NotCallableException ? WireOutcome.NotCallable : WireOutcome.Different,
                [.. differences.Select(d => $"{d.Part}\n      Postman: {d.Expected ?? "-"}\n      client:  {d.Actual ?? "-"}")],
                framed);
    }

    // Both are in the collection's order; requests that one side lacks are skipped by name.
    private static IEnumerable<(RecordedItem Item, RequestReport? Account)> Pair(
        IReadOnlyList<RecordedItem> items, IReadOnlyList<RequestReport> accounts)
    {
        var next = 0;
        foreach (var item in items)
        {
            var found = -1;
            for (var i = next; i < accounts.Count && found < 0; i++)
            {
                found = Same(item, accounts[i]) ? i : -1;
            }

            if (found >= 0)
            {
                next = found + 1;
            }

            yield return (item, found < 0 ? null : accounts[found]);
        }
    }

    private static bool Same(RecordedItem item, RequestReport account) =>
        item.Name == account.Entry.Item.Name && (item.Folder.Count == 0 || item.Folder[^1] == account.Entry.Folder?.Folder.Name);
}
