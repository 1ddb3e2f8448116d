using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mono.Generator.Model;

namespace Mono.Generator.Emission;

/// <summary>
/// Names of generated files: <c>Acme.Pets.PetsClient.g.cs</c> for the client itself, <c>Acme.Pets.PetsClient.Dogs.g.cs</c> for a folder.
/// </summary>
internal static class FileName
{
    // Most file systems allow 255 bytes or characters, should the files be written to disk.
    private const int MostBytes = 200;

    // A longer name is cut to this length and gets a hash of the whole name.
    private const int KeptCharacters = 60;
    private const int HashedBytes = 8;

    private const string Extension = ".g.cs";
    private const string OptionsPart = "Options";
    private const string ModelsPart = "Models";
    private const string GroupSuffix = "Group";

    /// <summary>Returns the name of the file with the client itself.</summary>
    internal static string OfClient(ClientIdentity identity) => Of(identity.Namespace + "." + identity.ClientName);

    /// <summary>Returns the name of the file with the options.</summary>
    internal static string OfOptions(ClientIdentity identity) => Of(identity, OptionsPart);

    /// <summary>Returns the name of the file with the models that several folders use.</summary>
    internal static string OfModels(ClientIdentity identity) => Of(identity, ModelsPart);

    /// <summary>Returns the name of the file of a top-level folder.</summary>
    /// <param name="identity">The client's names.</param>
    /// <param name="folder">The folder's identifier, unique among the client's top-level folders ignoring case.</param>
    internal static string OfFolder(ClientIdentity identity, string folder) =>
        Of(identity, IsReserved(folder) ? folder + GroupSuffix : folder);

    private static string Of(ClientIdentity identity, string part) => Of(identity.Namespace + "." + identity.ClientName + "." + part);

    private static string Of(string name) =>
        (Encoding.UTF8.GetByteCount(name) + Extension.Length <= MostBytes ? name : name.Substring(0, KeptCharacters) + "_" + Hash(name)) +
        Extension;

    // A folder "Options" is in the file "OptionsGroup", so a folder "OptionsGroup" must be in another: every name of this form gets the
    // suffix. That way a folder's file does not depend on the folders beside it.
    private static bool IsReserved(string folder)
    {
        var stem = folder;
        while (stem.EndsWith(GroupSuffix, StringComparison.OrdinalIgnoreCase))
        {
            stem = stem.Substring(0, stem.Length - GroupSuffix.Length);
        }

        return stem.Equals(OptionsPart, StringComparison.OrdinalIgnoreCase) || stem.Equals(ModelsPart, StringComparison.OrdinalIgnoreCase);
    }

    private static string Hash(string name)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(name));
        return string.Concat(hash.Take(HashedBytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
