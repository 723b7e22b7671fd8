using ComponentKit.Emit.Tests.Support;
using ComponentKit.Testing;

namespace ComponentKit.Emit.Tests;

/// <summary>The generated code of worlds, as it was verified, and compiled with every warning an error.</summary>
/// <remarks>A case is a file <c>Cases/NAME.wit</c> with one world; beside it is <c>NAME.verified.cs</c> with all generated files.</remarks>
public class SnapshotTests
{
    public static TheoryData<string> CaseNames => new(
        Directory.GetFiles(Repository.TestPathOf("Cases"), "*.wit")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Case(string name)
    {
        string path = Repository.TestPathOf($"Cases/{name}");
        Verify(path + ".wit", new HostWorldOptions("Demo", "Component"), path, name == "includes" ? "whole" : null);
    }

    [Theory]
    [InlineData("examples/Quickstart/wit/inventory.wit", "Inventory")]
    [InlineData("tests/guests/sampler/sampler.wit", "Sampler")]
    [InlineData("tests/guests/bench/bench.wit", "Bench")]
    public void Guest(string path, string className) =>
        Verify(Repository.PathOf(path), new HostWorldOptions("Demo", className), Repository.TestPathOf($"Guests/{className}"));

    private static void Verify(string wit, HostWorldOptions options, string prefix, string? world = null)
    {
        IReadOnlyList<GeneratedFile> files = Bindings.OfFile(wit, world, options);
        Snapshot.VerifyFile(Bindings.Concat(files), prefix, "cs");
    }
}
