using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mono.Generator.Model;
using Mono.Generator.Pipeline;

namespace Mono.Generator.Emission;

/// <summary>What generated files are called.</summary>
internal static class FileName
{
    // A file system has room for 255 bytes or characters, should somebody have the files written.
    private const int MostBytes = 200;

    // Of a longer name so much is left, and a hash of all of it.
    private const int KeptCharacters = 60;
    private const int HashedBytes = 8;

    private const string Extension = ".g.cs";

    /// <summary>A file's name, which no other file of this client or another one has.</summary>
    /// <param name="identity">The client's names.</param>
    /// <param name="part">What of the client it is; empty: the client itself.</param>
    internal static string Of(ClientIdentity identity, string part = "")
    {
        var name = identity.Namespace + "." + identity.ClientName + (part.Length == 0 ? "" : "." + part);
        return (Encoding.UTF8.GetByteCount(name) + Extension.Length <= MostBytes ? name : name.Substring(0, KeptCharacters) + "_" + Hash(name)) + Extension;
    }

    private static string Hash(string name)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(name)).Take(HashedBytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
