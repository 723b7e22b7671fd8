using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Emit.Tests.Support;

/// <summary>Bindings of WIT on disk.</summary>
internal static class Bindings
{
    /// <summary>Emits the bindings of a world, which must have no diagnostics, and compiles them.</summary>
    public static IReadOnlyList<GeneratedFile> OfFile(string path, string? world, HostWorldOptions options)
    {
        WitModel model = WitLoader.Load(path, WitFeatures.All).GetValueOrThrow()!;
        WitWorld found = WorldSelector.Select(model, world, new Wit.Diagnostics.DiagnosticLocation.Whole(path)).GetValueOrThrow()!;
        EmitResult result = BindingEmitter.Emit(found, options);
        Assert.Empty(result.Diagnostics);
        Compiler.AssertCompiles(result.Files, [options]);
        return result.Files;
    }

    /// <summary>All files as one text, for a snapshot.</summary>
    public static string Concat(IEnumerable<GeneratedFile> files) =>
        string.Join("\n", files.Select(f => $"//// {f.Name}\n\n{f.Text}"));
}
