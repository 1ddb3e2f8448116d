using System.Text.RegularExpressions;
using Xunit;

namespace Mono.Generator.Tests.Repository;

/// <summary>The length of lines and files. Generated text, tables, data between fences and lines with a URL are free.</summary>
public sealed class LineTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 400;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    public void Lines_of_code_end_at_140_columns(string folder) => AssertNone(Code(folder).SelectMany(LongLines));

    [Fact]
    public void Lines_of_documents_end_at_140_columns() => AssertNone(Documents().SelectMany(LongLines));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    public void Files_of_code_end_at_400_lines_or_give_the_reason(string folder) => AssertNone(Code(folder)
        .Where(file => File.ReadLines(file).Count() is var count && count > LongestFile
            && !File.ReadLines(file).Take(5).Any(line => line.StartsWith("// Longer than 400 lines: ", StringComparison.Ordinal)))
        .Select(file => Name(file) + " is longer than " + LongestFile + " lines and does not say why"));

    [Theory]
    [InlineData("a.cs", 141, "", true)]
    [InlineData("a.cs", 140, "", false)]
    [InlineData("a.cs", 141, "// https://example.com/", false)]
    [InlineData("a.md", 141, "| ", false)]
    [InlineData("a.md", 141, "```\n", false)]
    [InlineData("a.md", 141, "", true)]
    public void Long_lines_are_found(string name, int length, string start, bool found)
    {
        var text = start + new string('x', length - (start.EndsWith('\n') ? 0 : start.Length));

        Assert.Equal(found, LongLines(name, text.Split('\n')).Any());
    }

    private static void AssertNone(IEnumerable<string> found) => Assert.Equal("", string.Join("\n", found));

    private static IEnumerable<string> Code(string folder) =>
        Files(folder, "*.cs").Where(file => !file.EndsWith(".golden.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(RepositoryFiles.Root, "*.md")
        .Concat(new[] { "src", "tests", "samples", "collections" }.SelectMany(folder => Files(folder, "*.md")));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Name(file).Split('/').Any(part => part is "bin" or "obj" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> LongLines(string file) => LongLines(Name(file), File.ReadLines(file));

    private static IEnumerable<string> LongLines(string name, IEnumerable<string> lines)
    {
        var isDocument = name.EndsWith(".md", StringComparison.Ordinal);
        var isData = false;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            isData ^= isDocument && line.StartsWith("```", StringComparison.Ordinal);
            if (line.Length > LongestLine && !isData && !(isDocument && line.StartsWith('|')) && !Regex.IsMatch(line, "https?://"))
            {
                yield return name + ":" + number + ": " + line.Length + " columns";
            }
        }
    }

    private static string Name(string file) => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/');
}
