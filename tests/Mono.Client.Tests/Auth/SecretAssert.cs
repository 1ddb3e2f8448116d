using System.Collections;
using System.Net.Http.Headers;
using System.Reflection;
using Xunit;

namespace Mono.Client.Tests.Auth;

/// <summary>Looks for secrets in exceptions.</summary>
internal static class SecretAssert
{
    /// <summary>Asserts that neither an exception nor its inner exceptions and properties contain a secret, plain or encoded.</summary>
    internal static void TellsNothing(Exception exception, params string[] secrets)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            foreach (var text in Texts(current))
            {
                foreach (var secret in secrets)
                {
                    Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                    Assert.DoesNotContain(Uri.EscapeDataString(secret), text, StringComparison.Ordinal);
                    Assert.DoesNotContain(
                        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret)).TrimEnd('='), text, StringComparison.Ordinal);
                }
            }
        }
    }

    private static IEnumerable<string> Texts(Exception exception)
    {
        yield return exception.ToString();
        foreach (DictionaryEntry entry in exception.Data)
        {
            yield return entry.Key + "=" + entry.Value;
        }

        foreach (var property in exception
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(exception);
            yield return value is HttpHeaders headers
                ? string.Join("\n", headers.Select(h => h.Key + ": " + string.Join(", ", h.Value)))
                : value?.ToString() ?? "";
        }
    }
}
