using System.Text;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>Identity of a call: requests of one folder with equal identities are the same call.</summary>
/// <remarks>Each GraphQL query is a call of its own.</remarks>
/// <param name="SendsBody">Whether the body is sent, which may depend on a setting of a folder.</param>
/// <param name="Auth">The part of the key that identifies the auth, which may be inherited from a folder.</param>
/// <param name="Text">The key.</param>
internal sealed record RequestIdentity(bool SendsBody, string Auth, string Text)
{
    /// <summary>Returns the key of a request, and keeps it for the next call.</summary>
    /// <param name="entry">A request with a URL.</param>
    /// <param name="auth">The part of the key that identifies its auth.</param>
    internal static string Of(RequestEntry entry, string auth)
    {
        var sendsBody = entry.SendsBody;
        if (entry.Facts.Call is not { } known || known.SendsBody != sendsBody || known.Auth != auth)
        {
            entry.Facts.Call = known = new RequestIdentity(sendsBody, auth, Make(entry, sendsBody, auth));
        }

        return known.Text;
    }

    /// <summary>Returns the part of a key that identifies an auth.</summary>
    /// <param name="auth">The auth; null if there is none.</param>
    /// <param name="owner">The name of the folder or request that states it.</param>
    /// <param name="scratch">A buffer for building the text.</param>
    internal static string OfAuth(PostmanAuth? auth, string? owner, StringBuilder scratch)
    {
        if (auth is null)
        {
            return "";
        }

        scratch.Clear().Append(auth.Type).Append(" of ").Append(owner);
        foreach (var parameter in auth.Parameters)
        {
            scratch.Append('\n').Append(parameter.Key).Append('=').Append(parameter.Value);
        }

        return scratch.ToString();
    }

    private static string Make(RequestEntry entry, bool sendsBody, string auth)
    {
        var key = new StringBuilder();
        var url = entry.Url!.Template(key);
        key.Clear().Append(entry.Item.Name.Trim()).Append('\n').Append(entry.Request.Method).Append('\n').Append(url).Append('\n');
        if (sendsBody)
        {
            AppendBody(key, entry.Request.Body!);
        }
        else
        {
            key.Append('\n');
        }

        key.Append('\n');
        AppendKeys(key, entry.Url.Query);
        key.Append('\n');
        foreach (var header in entry.Request.Headers)
        {
            if (!header.Disabled)
            {
                key.Append(header.Key).Append(':').Append(header.Value).Append('\n');
            }
        }

        return key.Append('\n').Append(auth).ToString();
    }

    // Bodies count as equal if they have the same fields, or if both are JSON, or both are text.
    private static void AppendBody(StringBuilder key, PostmanBody body)
    {
        key.Append(body.Mode.ToString()).Append(body.Mode == PostmanBodyMode.GraphQL ? body.Query : "").Append('\n');
        AppendKeys(key, body.Fields);
        var isJson = BodyText.LooksLikeJson(body.Raw.AsSpan());
        key.Append(body.Language).Append(isJson ? "json" : string.IsNullOrWhiteSpace(body.Raw) ? "" : "text");
    }

    private static void AppendKeys(StringBuilder key, IReadOnlyList<PostmanParameter> parameters)
    {
        var separator = "";
        foreach (var parameter in parameters)
        {
            if (!parameter.Disabled)
            {
                key.Append(separator).Append(parameter.Key);
                separator = "&";
            }
        }
    }
}
