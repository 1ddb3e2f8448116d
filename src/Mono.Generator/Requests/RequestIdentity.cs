using System.Text;
using Mono.Generator.Planning;
using Mono.Postman;

namespace Mono.Generator.Requests;

/// <summary>What two requests of one folder have in common that are one call. Each GraphQL query is a call of its own.</summary>
/// <param name="SendsBody">Whether the request's body is sent, which may be a setting of a folder.</param>
/// <param name="Auth">What the key says of the auth, which may be a folder's.</param>
/// <param name="Text">The key.</param>
internal sealed record RequestIdentity(bool SendsBody, string Auth, string Text)
{
    /// <summary>The key of a request, made when it is first asked for.</summary>
    /// <param name="entry">The request; it has a URL.</param>
    /// <param name="auth">What the key says of its auth.</param>
    internal static string Of(RequestEntry entry, string auth)
    {
        var sendsBody = entry.SendsBody;
        if (entry.Facts.Call is not { } known || known.SendsBody != sendsBody || known.Auth != auth)
        {
            entry.Facts.Call = known = new RequestIdentity(sendsBody, auth, Make(entry, sendsBody, auth));
        }

        return known.Text;
    }

    /// <summary>What the key of a request says of its auth.</summary>
    /// <param name="auth">The auth; null if there is none.</param>
    /// <param name="owner">The name of the folder or request that it is written on.</param>
    /// <param name="scratch">Where it is put together.</param>
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

    // Bodies are of one kind if they look the same at first sight: the same fields, or JSON, or text.
    private static void AppendBody(StringBuilder key, PostmanBody body)
    {
        key.Append(body.Mode.ToString()).Append(body.Mode == PostmanBodyMode.GraphQL ? body.Query : "").Append('\n');
        AppendKeys(key, body.Fields);
        key.Append(body.Language).Append(BodyText.LooksLikeJson(body.Raw.AsSpan()) ? "json" : string.IsNullOrWhiteSpace(body.Raw) ? "" : "text");
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
