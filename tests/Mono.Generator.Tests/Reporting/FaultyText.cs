using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mono.Generator.Tests.Reporting;

/// <summary>A file whose characters cannot be read: a stand-in for any fault that nobody has thought of.</summary>
internal sealed class FaultyText : SourceText
{
    internal const string Message = "The text is out of reach.";

    public override Encoding? Encoding => Encoding.UTF8;

    public override int Length => 100;

    public override char this[int position] => throw new FaultException();

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new FaultException();

    // Its text has no stack trace, so that tests can compare it.
    private sealed class FaultException : Exception
    {
        public override string Message => FaultyText.Message;

        public override string ToString() => FaultyText.Message;
    }
}
