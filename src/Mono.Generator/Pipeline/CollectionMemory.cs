using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Pipeline;

/// <summary>
/// What the latest run over a collection leaves for the run after an edit, when most of the file is as it was. No result depends on it, only how long it takes; so it does not matter who comes first where two runs
/// go on at once. Each part is set as a whole and never changed.
/// </summary>
internal sealed class CollectionMemory
{
    /// <summary>The file as it was read last.</summary>
    internal EarlierFile? File { get; private set; }

    /// <summary>What the last plan left.</summary>
    internal PlanMemory? Plan { get; set; }

    /// <summary>Keeps a reading.</summary>
    internal void Keep(PostmanReadResult result, SourceText text) => File = new EarlierSource(result, text);

    // The text is all that is kept of the compiler's, which mostly has it as well; it holds nothing else.
    private sealed class EarlierSource(PostmanReadResult result, SourceText text) : EarlierFile(result)
    {
        private const int ShortWindow = 64;
        private const int LongWindow = 4096;

        protected override bool Has(int offset, ReadOnlySpan<char> characters)
        {
            var window = ArrayPool<char>.Shared.Rent(LongWindow);
            var done = 0;
            while (done < characters.Length)
            {
                // Mostly the first characters tell whether it is worth while to compare the others.
                var length = Math.Min(characters.Length - done, done == 0 ? ShortWindow : LongWindow);
                text.CopyTo(offset + done, window, 0, length);
                if (!characters.Slice(done, length).SequenceEqual(window.AsSpan(0, length)))
                {
                    break;
                }

                done += length;
            }

            ArrayPool<char>.Shared.Return(window);
            return done == characters.Length;
        }
    }
}
