using System.Collections.Immutable;
using ComponentKit.Emit;
using ComponentKit.Emit.Diagnostics;

namespace ComponentKit.Generator.Tests;

/// <summary>A mistake in the generator itself is one diagnostic, and keeps nothing else from being made.</summary>
public class MistakeTests
{
    private const string Wit = "package a:b; world good { export f: func(); } world bad { export g: func(); }";

    [Fact]
    public void A_world_that_fails_leaves_the_others()
    {
        GeneratorOutput output = OutputBuilder.Build(Input("good", "bad"), CancellationToken.None, FailsOnBad);

        Assert.Equal(["Good.g.cs"], output.Files.Select(f => f.Name));
        DiagnosticInfo diagnostic = Assert.Single(output.Diagnostics);
        Assert.Equal("CK6022", diagnostic.Code);
        Assert.StartsWith("the world `a:b/bad` could not be bound, by a mistake in the generator: InvalidOperationException: two lines", diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', diagnostic.Message);
        Assert.Equal("bad.cs", diagnostic.Place?.Path);
    }

    [Fact]
    public void A_failure_of_all_is_told_once() => Assert.Single(
        OutputBuilder.Build(Input("good", "good"), CancellationToken.None, (worlds, _, _, _) =>
            worlds.Length > 0 ? throw new InvalidOperationException() : new EmitResult([], [])).Diagnostics, d => d.Message.Contains("a:b/good", StringComparison.Ordinal));

    [Fact]
    public void Cancelling_is_no_mistake() => Assert.Throws<OperationCanceledException>(() =>
        OutputBuilder.Build(Input("good"), CancellationToken.None, (_, _, _, _) => throw new OperationCanceledException()));

    private static EmitResult FailsOnBad(
        ImmutableArray<HostWorld> worlds, ItemLocator locator, string prefix, IReadOnlyCollection<ReferencedBinding> references) =>
        worlds.Any(w => w.World.Name == "bad") ? throw new InvalidOperationException("two\nlines") : BindingEmitter.Emit(worlds, locator, prefix, references);

    private static GeneratorInput Input(params string[] worlds) => new(
        new([new WitFile("/app/wit/a.wit", Wit, null)]),
        new([.. worlds.Distinct().Select(w => new WorldClass(
            w, "", char.ToUpperInvariant(w[0]) + w[1..], BindingAccessibility.Internal, null, new FileSpan(w + ".cs", default, default)))]),
        new GeneratorSettings(default, false, "", default, "", ""));
}
