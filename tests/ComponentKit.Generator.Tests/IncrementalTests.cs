using ComponentKit.Emit;
using ComponentKit.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator.Tests;

/// <summary>An edit makes only that again which depends on it.</summary>
public class IncrementalTests
{
    [Fact]
    public void An_edit_of_other_code_changes_nothing()
    {
        var project = new Project(Samples.Code, Samples.File);
        project.Run();

        project.AddCode("/// <summary>Other.</summary>\npublic class Other { public int Value { get; set; } }");
        GeneratorRunResult second = project.Run();

        AssertUnchanged(second, WitGenerator.FilesStep);
        AssertUnchanged(second, WitGenerator.ClassesStep);
        AssertUnchanged(second, WitGenerator.OutputStep);
        Assert.All(second.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => AssertUnchanged(o.Reason));
    }

    [Fact]
    public void Another_class_with_the_attribute_changes_the_classes_only()
    {
        var project = new Project(Samples.Code, Samples.File);
        project.Run();

        project.AddCode("[ComponentKit.WitWorld(\"adder\")] internal partial class Second;");
        GeneratorRunResult second = project.Run();

        AssertUnchanged(second, WitGenerator.FilesStep);
        Assert.Equal(3, second.GeneratedSources.Length);
    }

    [Fact]
    public void An_edit_of_wit_changes_the_output()
    {
        var project = new Project(Samples.Code, Samples.File);
        string before = Text(project.Run());

        project.Replace(Samples.File, Samples.Wit.Replace("add:", "sum:", StringComparison.Ordinal));
        GeneratorRunResult second = project.Run();

        Assert.NotEqual(before, Text(second));
        AssertUnchanged(second, WitGenerator.ClassesStep);
    }

    [Fact]
    public void An_edit_of_one_interface_changes_its_own_file_alone()
    {
        (string Path, string Text) first = ("/app/wit/first.wit", "package a:b;\ninterface first { one: func(); }");
        (string Path, string Text) second = ("/app/wit/second.wit", "interface second { two: func(); }\nworld w { export first; export second; }");
        var project = new Project(Samples.Code.Replace("docs:adder/adder", "w", StringComparison.Ordinal), first, second);
        project.Run();

        project.Replace(first, first.Text.Replace("one:", "another:", StringComparison.Ordinal));
        GeneratorRunResult run = project.Run();

        var files = run.TrackedSteps[WitGenerator.FileStep].SelectMany(s => s.Outputs).ToList();
        Assert.Equal(3, files.Count);
        Assert.Equal("A.B.First.g.cs", ((GeneratedFile)Assert.Single(files, o => o.Reason == IncrementalStepRunReason.Modified).Value).Name);
        Assert.All(files.Where(o => o.Reason != IncrementalStepRunReason.Modified), o => AssertUnchanged(o.Reason));
    }

    [Fact]
    public void The_same_project_gives_the_same_text() =>
        Assert.Equal(Text(new Project(Samples.Code, Samples.File).Run()), Text(new Project(Samples.Code, Samples.File).Run()));

    [Fact]
    public void Lines_end_the_same_everywhere() => Assert.DoesNotContain('\r', Text(new Project(
        Samples.Code, (Samples.File.Path, Samples.Wit.Replace("\n", "\r\n", StringComparison.Ordinal))).Run()));

    private static string Text(GeneratorRunResult result) => string.Concat(result.GeneratedSources.Select(s => s.SourceText.ToString()));

    private static void AssertUnchanged(GeneratorRunResult result, string step) =>
        Assert.All(result.TrackedSteps[step].SelectMany(s => s.Outputs), o => AssertUnchanged(o.Reason));

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
