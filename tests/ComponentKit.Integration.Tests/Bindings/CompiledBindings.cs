using System.Collections.Immutable;
using System.Runtime.Loader;
using ComponentKit.Emit;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>The bindings of an echo world, generated, compiled and loaded, with a host that gives back what it gets.</summary>
internal sealed class CompiledBindings : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "ComponentKit.Guest.dll" or "ComponentKit.Runtime.dll" or "ComponentKit.Wit.dll"))
        .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
        .ToImmutableArray();

    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);

    internal CompiledBindings(string wit)
    {
        WitModel model = WitResolver.Resolve(WitSources.Of(new SourceText("echo.wit", wit))).GetValueOrThrow()!;
        EmitResult emitted = BindingEmitter.Emit(model.Main.Worlds[0], new HostWorldOptions("Demo", "Echo"));
        Assert.Empty(emitted.Diagnostics);
        SyntaxTree[] trees = [.. emitted.Files.Select(f => CSharpSyntaxTree.ParseText(f.Text, path: f.Name))];
        SyntaxNode world = trees.Single(t => t.FilePath == "Demo.Echo.g.cs").GetRoot();
        var compilation = CSharpCompilation.Create(
            "Bindings",
            [.. trees, CSharpSyntaxTree.ParseText("namespace Demo; public partial class Echo;"), CSharpSyntaxTree.ParseText(HostCode((CompilationUnitSyntax)world))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        stream.Position = 0;
        var assembly = _context.LoadFromStream(stream);
        World = assembly.GetType("Demo.Echo")!;
        Host = Activator.CreateInstance(assembly.GetType("Demo.Host")!)!;
        Functions = [.. model.Main.Worlds[0].Exports.OfType<WorldItem.Function>().Select(f => f.Value)];
    }

    /// <summary>The world's class.</summary>
    internal Type World { get; }

    /// <summary>What answers its imports.</summary>
    internal object Host { get; }

    /// <summary>The exported functions in order.</summary>
    internal ImmutableArray<WitFunction> Functions { get; }

    public void Dispose() => _context.Unload();

    // The contract's methods, as the generated code declares them.
    private static string HostCode(CompilationUnitSyntax world)
    {
        IEnumerable<string> methods = world.DescendantNodes().OfType<InterfaceDeclarationSyntax>().Single().Members
            .OfType<MethodDeclarationSyntax>()
            .Select(m => $"public {m.ReturnType} {m.Identifier}{m.ParameterList} => x{(m.ParameterList.ToString().Contains("(ReadOnlySpan<", StringComparison.Ordinal) ? ".ToArray()" : "")};");
        return $"#nullable enable\n{world.Usings.ToFullString()}\nnamespace Demo;\npublic sealed class Host : Echo.IImports\n{{\n{string.Join('\n', methods)}\n}}";
    }
}
