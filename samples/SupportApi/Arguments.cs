/// <summary>Options of the command line.</summary>
internal sealed record Arguments(string? BaseUrl, string Login, string Password)
{
    /// <summary>Reads the command line.</summary>
    /// <returns>The options; null if the command line is not usable.</returns>
    internal static Arguments? Parse(string[] args)
    {
        var arguments = new Arguments(null, "login", "password");
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
            {
                return null;
            }

            var value = args[i + 1];
            switch (args[i])
            {
                case "--base-url":
                    arguments = arguments with { BaseUrl = value };
                    break;
                case "--login":
                    arguments = arguments with { Login = value };
                    break;
                case "--password":
                    arguments = arguments with { Password = value };
                    break;
                default:
                    return null;
            }
        }

        return arguments;
    }
}
