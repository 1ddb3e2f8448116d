using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Mono.Benchmarks.Reporting;

namespace Mono.Benchmarks.Generation;

/// <summary>Measurements of a child process: runs after an edit of one request, and full runs for comparison.</summary>
/// <param name="Full">Milliseconds of a full run whose file is read as the compiler reads it.</param>
/// <param name="Edit">Milliseconds of a run after an edit, with the whole file read again.</param>
/// <param name="FullOpen">Milliseconds of a full run in an editor, which has the text in memory.</param>
/// <param name="EditOpen">Milliseconds of a run after an edit in an editor, which keeps the unchanged parts of the text.</param>
internal sealed record EditRun(double Full, double Edit, double FullOpen, double EditOpen)
{
    /// <summary>The command of the child process.</summary>
    internal const string Command = "edit-ours";

    private const int Rounds = 3;
    private const int OfAKind = 4;

    /// <summary>Edits a collection back and forth in the child process, and prints the measurements.</summary>
    internal static int Measure(string path)
    {
        var collection = File.ReadAllBytes(path);
        var changed = Edited(collection);
        var project = OurGenerator.Project(collection);
        project.Run();
        var (full, edit) = Compare(
            () => OurGenerator.Project(collection).Run(),
            edits =>
            {
                project.EditCollection(edits % 2 == 0 ? changed : collection);
                project.Run();
            });

        var text = Encoding.UTF8.GetString(collection);
        var change = ChangeIn(text);
        var open = SourceText.From(text, Encoding.UTF8);
        var inEditor = OurGenerator.Project(open);
        inEditor.Run();
        var (fullOpen, editOpen) = Compare(
            () => OurGenerator.Project(open).Run(),
            edits =>
            {
                inEditor.EditCollection(edits % 2 == 0 ? open.WithChanges(change) : open);
                inEditor.Run();
            });
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $$"""{"Full":{{full}},"Edit":{{edit}},"FullOpen":{{fullOpen}},"EditOpen":{{editOpen}}}"""));
        return 0;
    }

    /// <summary>Creates a synthetic collection with one more member in one response body.</summary>
    internal static byte[] Edited(byte[] collection)
    {
        var text = Encoding.UTF8.GetString(collection);
        var change = ChangeIn(text);
        return Encoding.UTF8.GetBytes(text.Insert(change.Span.Start, change.NewText!));
    }

    // The kinds alternate, but several runs of a kind follow each other, as edits do: the first of each collects the garbage of the
    // other kind, and does not count. The first round compiles the code of both.
    private static (double Full, double Edit) Compare(Action run, Action<int> edit)
    {
        List<double> full = [], partial = [];
        for (var i = -1; i < Rounds; i++)
        {
            var runs = Times(_ => run());
            var edits = Times(edit);
            if (i >= 0)
            {
                full.AddRange(runs.Skip(1));
                partial.AddRange(edits.Skip(1));
            }
        }

        return (Figures.Median(full), Figures.Median(partial));
    }

    private static TextChange ChangeIn(string text)
    {
        const string name = "Show ";
        var at = text.IndexOf("\"name\": \"" + name, text.Length / 2, StringComparison.Ordinal);
        at = text.IndexOf("\"status\": \"OK\"", at, StringComparison.Ordinal);
        const string body = "\"body\": \"{\\n  \\\"";
        at = text.IndexOf(body, at, StringComparison.Ordinal);
        at = text.IndexOf("{\\n    \\\"", at, StringComparison.Ordinal) + "{\\n".Length;
        return at > body.Length
            ? new TextChange(new TextSpan(at, 0), "    \\\"edited_count\\\": 1,\\n")
            : throw new InvalidOperationException("There is no response to edit.");
    }

    private static double[] Times(Action<int> action) => [.. Enumerable.Range(0, OfAKind).Select(i =>
    {
        var watch = Stopwatch.StartNew();
        action(i);
        return watch.Elapsed.TotalMilliseconds;
    })];
}
