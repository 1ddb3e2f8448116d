using Mono.Corpus;

return args switch
{
    ["compile", .. var rest] => CompileCommand.Run(rest, Console.Out, Console.Error),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: compile FOLDER [--langversion 7.3|8|latest] [--out report.json]");
    return 2;
}
