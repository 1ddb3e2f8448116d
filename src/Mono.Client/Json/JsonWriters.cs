using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Reuses writers: each thread keeps one.</summary>
internal static class JsonWriters
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <summary>Rents a writer for a buffer, until it is disposed.</summary>
    internal static Rented Rent(PooledBuffer buffer)
    {
        var writer = t_writer;
        if (writer is null)
        {
            return new Rented(new Utf8JsonWriter(buffer, s_options));
        }

        t_writer = null;
        writer.Reset(buffer);
        return new Rented(writer);
    }

    /// <summary>A rented writer.</summary>
    internal readonly struct Rented(Utf8JsonWriter writer) : IDisposable
    {
        internal Utf8JsonWriter Writer => writer;

        /// <summary>Flushes the writer and returns it for reuse.</summary>
        public void Dispose()
        {
            writer.Flush();
            t_writer = writer;
        }
    }
}
