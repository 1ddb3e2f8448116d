using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Corpus.Naming;

namespace Mono.Corpus;

/// <summary>
/// <c>hash FOLDER-or-COLLECTION … [--list] [--out FOLDER]</c>: prints one hash over all generated files and diagnostics, which
/// moves and renames of code must not change.
/// </summary>
public static class HashCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The folders or collections, and the options.</param>
    /// <param name="output">Receives the hashes.</param>
    /// <param name="error">Receives errors in the arguments.</param>
    /// <returns>0; 2 for unusable arguments.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var list = false;
        string? folder = null;
        var files = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--list":
                    list = true;
                    break;
                case "--out" when i + 1 < args.Count:
                    folder = args[++i];
                    break;
                default:
                    files.AddRange(CorpusFiles.Of(args[i]));
                    break;
            }
        }

        if (files.Count == 0)
        {
            error.WriteLine("There is no collection in " + string.Join(", ", args));
            return 2;
        }

        var compilation = new CorpusCompilation(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
        var texts = files.AsParallel().AsOrdered().Select(file => TextOf(compilation.Generate(File.ReadAllText(file)))).ToList();
        using var total = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Count; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(texts[i]);
            total.AppendData(bytes);
            if (list)
            {
                output.WriteLine(Convert.ToHexString(SHA256.HashData(bytes))[..16] + " " + Path.GetFileName(files[i]));
            }

            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllBytes(Path.Combine(folder, Path.GetFileNameWithoutExtension(files[i]) + ".cs"), bytes);
            }
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{files.Count} collections: {Convert.ToHexString(total.GetHashAndReset())}"));
        return 0;
    }

    private static string TextOf(IReadOnlyDictionary<string, string> sources)
    {
        var text = new StringBuilder();
        foreach (var (name, source) in sources.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append("// ").AppendLine(name).AppendLine(source);
        }

        return text.ToString();
    }
}
