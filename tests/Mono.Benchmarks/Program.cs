using Mono.Benchmarks;
using Mono.Benchmarks.Generation;

switch (args)
{
    case [OurGenerator.Command, var file]:
        return ChildRun.Measure(() => OurGenerator.Project(file).Run());
    case [EditRun.Command, var file]:
        return EditRun.Measure(file);
    case [NSwagPeer.Command, var file]:
        return ChildRun.Measure(() => NSwagPeer.GenerateByTag(File.ReadAllText(file), "Acme"));
    case ["documents", var operations, var folder]:
        var api = SyntheticApi.Create(int.Parse(operations, System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "api.postman_collection.json"), api.Collection);
        File.WriteAllText(Path.Combine(folder, "openapi.json"), api.OpenApi);
        return 0;
    case [var part, .. var options] when Suite.Parts.Contains(part) && options is [] or ["--out", _]:
        var table = await Suite.RunAsync(part);
        if (options is [_, var path])
        {
            File.WriteAllText(path, table.ToString());
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: short|long|generator|compile|build|calls|loopback|publish [--out table.md]");
        Console.Error.WriteLine("       documents OPERATIONS FOLDER: writes the synthetic collection and its OpenAPI document");
        return 2;
}
