using System.Net;
using Mono.Client;
using Users.Banking;

namespace Users;

/// <summary>A user's service on top of a generated client: the subject of the tests.</summary>
public sealed class TransferService(IBankClient bank)
{
    /// <summary>Tells what became of a transfer, from the status and the headers of the response or from a typed error.</summary>
    public async Task<string> TransferAsync(long from, long to, double amount)
    {
        try
        {
            var response = await bank.TransferWithResponseAsync(new TransferRequest { From = from, To = to, Amount = amount });
            return response.StatusCode == HttpStatusCode.Accepted
                ? $"{response.Body.Id} is queued, see {response.Headers.Location}"
                : $"{response.Body.Id} is {response.Body.State}";
        }
        catch (ApiException<TransferTooManyRequestsError> exception)
        {
            return $"again in {exception.Error.RetryAfter} s ({exception.Headers.RetryAfter})";
        }
        catch (ApiCallException exception)
        {
            return $"failed: {(int?)exception.StatusCode}";
        }
    }

    /// <summary>Returns the owner of an account; null if there is no such account.</summary>
    public async Task<string?> FindOwnerAsync(string id)
    {
        try
        {
            return (await bank.GetAccountAsync(id)).Owner;
        }
        catch (ApiException<CodeMessageError> exception) when (
            exception.StatusCode == HttpStatusCode.NotFound && exception.Error.Code == "not_found")
        {
            return null;
        }
    }

    /// <summary>Closes an account and returns the request id that the bank logs.</summary>
    public async Task<string> CloseAsync(string id)
    {
        var response = await bank.CloseAccountWithResponseAsync(id);
        return response.Headers.GetValues("X-Request-Id").Single();
    }

    /// <summary>Returns the version of the bank, from a body that the collection does not describe.</summary>
    public async Task<string?> GetVersionAsync()
    {
        var content = await bank.PingAsync();
        return content.ContentType == "application/json"
            ? content.ReadAsJson().GetProperty("version").GetString()
            : content.ToString();
    }
}
