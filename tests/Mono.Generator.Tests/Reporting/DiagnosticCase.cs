using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Diagnostics;

namespace Mono.Generator.Tests.Reporting;

/// <summary>Files that make the generator report exactly one diagnostic, whose place is marked in one of them.</summary>
internal sealed class DiagnosticCase
{
    // In one file, before the character that the diagnostic points at.
    private const char Mark = '¦';

    internal DiagnosticCase(Rule rule, params string[] arguments)
    {
        Rule = rule;
        Arguments = arguments;
    }

    internal Rule Rule { get; }

    internal string[] Arguments { get; }

    /// <summary>The files without the mark, in the order in which the project lists them.</summary>
    internal List<(string Path, SourceText Text)> Files { get; } = [];

    /// <summary>Options of the files, as <c>AdditionalFiles</c> metadata.</summary>
    internal List<(string Path, string Name, string Value)> Options { get; } = [];

    /// <summary>Path of the file that the diagnostic points into.</summary>
    internal string Path { get; private set; } = "";

    /// <summary>The diagnostic's place: a point, thus a span without length.</summary>
    internal LinePosition Position { get; private set; }

    internal DiagnosticCase With(string path, string text)
    {
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return With(path, SourceText.From(text, System.Text.Encoding.UTF8));
        }

        var source = SourceText.From(text.Remove(mark, 1), System.Text.Encoding.UTF8);
        Path = path;
        Position = source.Lines.GetLinePosition(mark);
        return With(path, source);
    }

    internal DiagnosticCase With(string path, SourceText text)
    {
        Path = Path.Length == 0 ? path : Path;
        Files.Add((path, text));
        return this;
    }

    internal DiagnosticCase WithOption(string path, string name, string value)
    {
        Options.Add((path, name, value));
        return this;
    }
}
