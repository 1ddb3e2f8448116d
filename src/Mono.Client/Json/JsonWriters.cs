using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mono.Client;

/// <summary>Writers that are used again: each thread keeps one.</summary>
internal static class JsonWriters
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <summary>A writer into a buffer, until it is given back.</summary>
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

    /// <summary>A writer in use.</summary>
    internal readonly struct Rented(Utf8JsonWriter writer) : IDisposable
    {
        internal Utf8JsonWriter Writer => writer;

        /// <summary>Writes what is left, and gives the writer back.</summary>
        public void Dispose()
        {
            writer.Flush();
            t_writer = writer;
        }
    }
}
