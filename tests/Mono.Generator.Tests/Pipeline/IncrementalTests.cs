using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mono.Generator.Emission;
using Mono.Generator.Pipeline;
using Xunit;
using static Mono.Generator.Tests.TestCollections;

namespace Mono.Generator.Tests.Pipeline;

/// <summary>Steps that run again after an edit, by the reasons that the compiler's cache gives.</summary>
public sealed class IncrementalTests
{
    private const string User = """{ "user": { "id": 1, "name": "x" } }""";
    private const string Order = """{ "order": { "id": 1, "total": 1.5 } }""";

    private static readonly string[] s_steps =
    [
        TrackingNames.Target, TrackingNames.Input, TrackingNames.Parsed, TrackingNames.Clients, TrackingNames.Result,
        TrackingNames.SourceFile, TrackingNames.Emitted,
    ];

    private static string Shop(string description = "Gets one user.", string response = User) => Collection(
        "Shop",
        Folder("Users", Get("Get user", "https://h/users/1", response, description)),
        Folder("Orders", Get("Get order", "https://h/orders/1", Order)));

    [Fact]
    public void A_second_run_on_the_same_project_computes_nothing()
    {
        var project = new TestProject(trackSteps: true).WithCollection(Shop());
        project.Run().AssertCompiles();

        AssertNothingComputed(project.Run());
    }

    [Fact]
    public void An_edit_of_code_computes_nothing()
    {
        var project = new TestProject(trackSteps: true).WithCollection(Shop()).WithCode("class A { }");
        project.Run().AssertCompiles();

        var run = project.WithCode("class A { void M() { } }").Run();

        AssertNothingComputed(run);
    }

    [Fact]
    public void A_white_space_edit_of_a_collection_stops_before_emission()
    {
        var project = new TestProject(trackSteps: true).WithCollection(Shop());
        project.Run();

        var run = project.WithCollection("\n\n  " + Shop()).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Parsed));
        Assert.All(run.Reasons(TrackingNames.Result), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(run.Reasons(TrackingNames.SourceFile), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Reasons(TrackingNames.Emitted), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_description_writes_only_the_file_of_its_group()
    {
        var project = new TestProject(trackSteps: true).WithCollection(Shop());
        project.Run();

        var run = project.WithCollection(Shop(description: "Gets another user.")).Run();

        var written = Assert.Single(run.Outputs(TrackingNames.Emitted, IncrementalStepRunReason.Modified, IncrementalStepRunReason.New));
        Assert.Equal("Acme.Shop.ShopClient.Users.g.cs", ((GeneratedFile)written).HintName);
    }

    [Fact]
    public void A_changed_type_writes_only_the_file_of_its_group()
    {
        var project = new TestProject(trackSteps: true).WithCollection(Shop());
        project.Run();

        var run = project.WithCollection(Shop(response: """{ "user": { "id": 1, "name": "x", "email": "e" } }""")).Run();

        Assert.Equal(
            ["Acme.Shop.ShopClient.Users.g.cs"],
            run
                .Outputs(TrackingNames.Emitted, IncrementalStepRunReason.Modified, IncrementalStepRunReason.New)
                .Select(f => ((GeneratedFile)f).HintName)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_collection_leaves_the_first_alone()
    {
        var project = new TestProject(trackSteps: true).WithCollection(Shop());
        var first = project.Run();

        var run = project
            .WithCollection(Collection("Blog", Get("Get post", "https://h/posts/1", Order)), "blog.postman_collection.json")
            .Run()
            .AssertCompiles();

        var written = run
            .Outputs(TrackingNames.Emitted, IncrementalStepRunReason.Modified, IncrementalStepRunReason.New)
            .Select(f => ((GeneratedFile)f).HintName)
            .ToList();
        Assert.NotEmpty(written);
        Assert.All(written, name => Assert.StartsWith("Acme.Blog.", name, StringComparison.Ordinal));
        Assert.All(first.Files, file => Assert.Contains(file, run.Files));
        Assert.Single(run.Reasons(TrackingNames.Parsed), IncrementalStepRunReason.Cached);
        Assert.Single(run.Reasons(TrackingNames.Parsed), IncrementalStepRunReason.New);
    }

    [Fact]
    public void A_changed_option_runs_only_its_collection_again()
    {
        var project = new TestProject(trackSteps: true)
            .WithCollection(Shop())
            .WithCollection(Collection("Blog", Get("Get post", "https://h/posts/1", Order)), "blog.postman_collection.json");
        project.Run();

        var run = project.WithMetadata("blog.postman_collection.json", ("Namespace", "Acme.News")).Run().AssertCompiles();

        Assert.Single(run.Reasons(TrackingNames.Parsed), IncrementalStepRunReason.Modified);
        Assert.Single(
            run.Reasons(TrackingNames.Parsed), reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        Assert.All(
            run.Outputs(TrackingNames.Emitted, IncrementalStepRunReason.Modified, IncrementalStepRunReason.New),
            file => Assert.StartsWith("Acme.News.", ((GeneratedFile)file).HintName, StringComparison.Ordinal));
    }

    [Fact]
    public void No_step_after_reading_holds_an_object_of_the_compiler()
    {
        var run = new TestProject(trackSteps: true).WithCollection(Shop()).Run();

        foreach (var step in s_steps.Except([TrackingNames.Input]))
        {
            foreach (var output in run.Steps[step].SelectMany(s => s.Outputs))
            {
                AssertFreeOfRoslyn(output.Value, new HashSet<object>(ReferenceEqualityComparer.Instance), step);
            }
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var one = new TestProject(trackSteps: true).WithCollection(Shop()).Run().AllText;
        var two = new TestProject(trackSteps: true).WithCollection(Shop()).Run().AllText;

        Assert.Equal(one, two);
        Assert.DoesNotContain("\r", one, StringComparison.Ordinal);
    }

    private static void AssertNothingComputed(TestRun run)
    {
        foreach (var step in s_steps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        Assert.All(
            run.OutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static void AssertFreeOfRoslyn(object? value, HashSet<object> seen, string path)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or Diagnostic
                || value.GetType().Namespace == "Newtonsoft.Json.Linq",
            path + " holds a " + value.GetType());
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertFreeOfRoslyn(item, seen, path + "[]");
            }
        }

        foreach (var field in value
            .GetType()
            .GetFields(
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
        {
            if (!field.FieldType.IsPrimitive
                && field.FieldType.Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) != true)
            {
                AssertFreeOfRoslyn(field.GetValue(value), seen, path + "." + field.Name);
            }
        }
    }
}
