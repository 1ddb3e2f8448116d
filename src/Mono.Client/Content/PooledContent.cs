using System.Net;

namespace Mono.Client;

/// <summary>
/// A body in a pooled array, which is returned after disposal and after all sending, since a response can come before that.
/// </summary>
internal sealed class PooledContent : HttpContent
{
    // Number of users of the bytes: the content itself, and each send operation in progress.
    private int _users = 1;
    private int _isDisposed;

    /// <summary>The bytes, which are written before the content is sent.</summary>
    internal PooledBuffer Buffer { get; } = new();

    protected override bool TryComputeLength(out long length)
    {
        length = Buffer.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SendAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SendAsync(stream, cancellationToken);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            stream.Write(Buffer.Written);
        }
        finally
        {
            Leave();
        }
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            Leave();
        }

        base.Dispose(disposing);
    }

    private async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
#if NET8_0_OR_GREATER
            await stream.WriteAsync(Buffer.Array.AsMemory(0, Buffer.Length), cancellationToken).ConfigureAwait(false);
#else
            await stream.WriteAsync(Buffer.Array, 0, Buffer.Length, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            Leave();
        }
    }

    private void Enter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            if (users == 0)
            {
                throw new ObjectDisposedException(nameof(PooledContent));
            }
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Buffer.Dispose();
        }
    }
}
