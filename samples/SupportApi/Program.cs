using System.Net;
using Mono.Client;
using Mono.Mock;
using Samples.Support;

// Calls a client that is generated from collections/support-api.postman_collection.json while this program compiles.
//
//   dotnet run --project samples/SupportApi
//   dotnet run --project samples/SupportApi -- --base-url https://YOUR.zendesk.com --login you@example.org --password …
var arguments = Arguments.Parse(args);
if (arguments is null)
{
    Console.Error.WriteLine("usage: SupportApi [--base-url URL --login LOGIN --password PASSWORD]");
    return 2;
}

var request = new CreateOrUpdateUserRequest
{
    User = new UserInput
    {
        Name = "Roger Wilco",
        Email = "roge@example.org",
        Role = "agent",
        CustomRoleId = 123456,
        ExternalId = "account_54321",
        Identities =
        [
            new Identity { Type = "email", Value = "test@user.com" },
            new Identity { Type = "twitter", Value = "tester84" },
        ],
        Organization = new Organization { Name = "VIP Customers" },
    },
};

var options = new SupportApiOptions { Credentials = new BasicCredentials(arguments.Login, arguments.Password) };
if (arguments.BaseUrl is { } baseUrl)
{
    // A real account.
    options.BaseUrl = baseUrl;
    using var real = new SupportApiClient(options);
    try
    {
        Show.Response(await real.CreateOrUpdateUserWithResponseAsync(request));
        return 0;
    }
    catch (ApiException exception)
    {
        Show.Error(exception);
        return 1;
    }
    catch (ApiCallException exception)
    {
        Console.Error.WriteLine("The call failed: " + exception.Message);
        return 1;
    }
}

// Without an account, the saved examples of the collection are replayed in process.
using var mock = new CollectionMock(Path.Combine(AppContext.BaseDirectory, "support-api.postman_collection.json"))
{
    FillPlaceholders = true,
};

Console.WriteLine("--- An existing user is updated\n");
using (var http = MockedHttp())
using (var client = new SupportApiClient(options, http))
{
    var updated = await client.CreateOrUpdateUserWithResponseAsync(request);
    Console.WriteLine(mock.Requests[^1]);
    Show.Response(updated);
}

Console.WriteLine("\n--- A new user is created: another status with the same type\n");
using (var http = MockedHttp(responseCode: "201"))
using (var client = new SupportApiClient(options, http))
{
    var created = await client.CreateOrUpdateUserWithResponseAsync(request);
    var activity = created.Body.User?.Active == true ? "active" : "not active";
    Console.WriteLine($"{(int)created.StatusCode} {created.ReasonPhrase}: user {created.Body.User?.Id} is {activity}");
}

Console.WriteLine("\n--- An error: the collection has no example of a 500, and the mock responds with 404\n");
using (var http = MockedHttp(responseCode: "500"))
using (var client = new SupportApiClient(options, http))
{
    try
    {
        await client.CreateOrUpdateUserAsync(request);
        return 1;
    }
    catch (ApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
    {
        Show.Error(exception);
        return 0;
    }
}

// A header selects the example, as with Postman's mock servers.
HttpClient MockedHttp(string? responseCode = null)
{
    var http = new HttpClient(mock, disposeHandler: false);
    if (responseCode is not null)
    {
        http.DefaultRequestHeaders.Add("x-mock-response-code", responseCode);
    }

    return http;
}
