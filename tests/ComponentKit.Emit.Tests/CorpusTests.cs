using ComponentKit.Emit.Tests.Support;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Emit.Tests;

/// <summary>
/// The worlds that another project's generators have to compile: each gives code that compiles, or says what is not supported.
/// </summary>
public class CorpusTests
{
    private static readonly KnownFailures Known = KnownFailures.Read("known-failures.txt");

    // A theory without data fails, so that without the corpus there is one name, which is then skipped.
    public static TheoryData<string> Worlds => Corpus.Root is null ? new TheoryData<string>("none") : new TheoryData<string>(Names);

    private static IEnumerable<string> Names => Directory.GetFileSystemEntries(Corpus.PathOf("wit-bindgen", "codegen"))
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);

    private static WitModel Load(string name)
    {
        // A case is a file, or a folder with a folder `wit` in it.
        string path = Corpus.PathOf("wit-bindgen", "codegen", name);
        string folder = Path.Combine(path, "wit");
        return WitLoader.Load(Directory.Exists(folder) ? folder : path, WitFeatures.All).GetValueOrThrow()!;
    }

    [CorpusTheory]
    [MemberData(nameof(Worlds))]
    public void Compiles_or_is_not_supported(string name) => Known.Run(name, () =>
    {
        WitModel model = Load(name);
        foreach (WitWorld world in model.Main.Worlds)
        {
            var options = new HostWorldOptions("Demo", "Component");
            EmitResult result = BindingEmitter.Emit(world, options);
            if (result.Diagnostics.IsEmpty)
            {
                Compiler.AssertCompiles(result.Files, [options]);
            }
            else
            {
                Assert.All(result.Diagnostics, d => Assert.Equal("CK6004", d.Code));
                Assert.All(result.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
                Assert.Empty(result.Files);
            }
        }
    });

    [CorpusTheory]
    [MemberData(nameof(Worlds))]
    public void What_a_referenced_assembly_has_is_not_made_again(string name)
    {
        WitModel model = Load(name);
        foreach (WitWorld world in model.Main.Worlds)
        {
            var options = new HostWorldOptions("Library", "Component");
            var (assembly, bindings) = Compiler.CompileLibrary(BindingEmitter.Emit(world, options).Files, [options]);

            options = options with { Namespace = "Demo" };
            EmitResult result = BindingEmitter.Emit([new HostWorld(world, options)], references: bindings);

            Assert.Empty(result.Diagnostics);
            Assert.Equal(["Demo.Component.g.cs"], result.Files.Select(f => f.Name));
            Compiler.AssertCompiles(result.Files, [options], assembly);
        }
    }

    /// <summary>How much is covered, for those who look: the share may only grow.</summary>
    [CorpusFact]
    public void Most_is_supported()
    {
        int supported = 0;
        var reasons = new List<string>();
        foreach (string name in Names.Where(n => !Known.Names.Contains(n)))
        {
            WitModel model = Load(name);
            List<Diagnostic> found = model.Main.Worlds
                .SelectMany(w => BindingEmitter.Emit(w, new HostWorldOptions("Demo", "Component")).Diagnostics).ToList();
            supported += found.Count == 0 ? 1 : 0;
            reasons.AddRange(found.Take(1).Select(d => $"{name}: {d.Message}"));
        }

        Assert.True(supported >= 67, $"{supported} supported\n" + string.Join('\n', reasons));
    }
}
