using Mono.Corpus;
using Mono.Corpus.Naming;
using Mono.Corpus.Noise;

return args switch
{
    ["compile", .. var rest] => CompileCommand.Run(rest, Console.Out, Console.Error),
    ["types", .. var rest] => TypesCommand.Run(rest, Console.Out, Console.Error),
    ["score", .. var rest] => ScoreCommand.Run(rest, Console.Out, Console.Error),
    ["wire", .. var rest] => WireCommand.Run(rest, Console.Out, Console.Error),
    ["names", .. var rest] => NamesCommand.Run(rest, Console.Out, Console.Error),
    ["noise", .. var rest] => NoiseCommand.Run(rest, Console.Out, Console.Error),
    ["stability", .. var rest] => StabilityCommand.Run(rest, Console.Out, Console.Error),
    ["hash", .. var rest] => HashCommand.Run(rest, Console.Out, Console.Error),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: compile FOLDER [--langversion 7.3|8|latest] [--out report.json]");
    Console.Error.WriteLine("       types COLLECTION --format exchange [-o OUT.jsonl]");
    Console.Error.WriteLine("       score FOLDER [--only TEXT] [--misses N]");
    Console.Error.WriteLine(
        "       wire COLLECTION-or-FOLDER RECORDING-or-FOLDER [--environment FILE-or-FOLDER] [--globals FILE] [--at-least PERCENT] [--out "
            + "report.json]");
    Console.Error.WriteLine("       names FOLDER-or-COLLECTION [--list] [--only TEXT]");
    Console.Error.WriteLine("       stability FOLDER-or-COLLECTION [--seeds N] [--remove PERCENT] [--only TEXT]");
    Console.Error.WriteLine("       hash FOLDER-or-COLLECTION ... [--list] [--out FOLDER]");
    Console.Error.WriteLine("       noise FOLDER-or-COLLECTION [--seeds N] [--only TEXT] [--out FOLDER]");
    return 2;
}
