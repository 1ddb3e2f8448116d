using System.Diagnostics.Tracing;

namespace Users;

/// <summary>Counts the requests that any <see cref="HttpClient"/> of the process starts.</summary>
internal sealed class HttpRequestCounter : EventListener
{
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventSource.Name: "System.Net.Http", EventName: "RequestStart" })
        {
            Interlocked.Increment(ref _count);
        }
    }
}
