using System.Collections.Immutable;
using ComponentKit.Composition.Targets;
using ComponentKit.Testing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests.Targets;

public class ConformanceTests
{
    private const string Wanted = """
        package acme:app;
        interface log { write: func(line: string); flush: func(); }
        world app {
          import log;
          import now: func() -> u64;
          export run: func(times: u32) -> result<_, string>;
          export log;
        }
        """;

    [Fact]
    public void A_host_that_offers_more_than_is_wanted_fits()
    {
        WitWorld host = World(Wanted.Replace("import now", "import later: func(); import now", StringComparison.Ordinal));
        Assert.Empty(Conformance.CheckImports("app.wasm", World(Wanted), FunctionContract.Of(host.Imports)));
    }

    [Fact]
    public void A_host_that_offers_nothing() => Verify(Conformance.CheckImports("app.wasm", World(Wanted), []));

    [Fact]
    public void A_host_with_another_version()
    {
        WitWorld wants = World(Wanted.Replace("acme:app;", "acme:app@2.0.0;", StringComparison.Ordinal));
        WitWorld offers = World(Wanted.Replace("acme:app;", "acme:app@1.2.0;", StringComparison.Ordinal));
        Verify(Conformance.CheckImports("app.wasm", wants, FunctionContract.Of(offers.Imports)));
    }

    [Fact]
    public void A_host_with_other_functions()
    {
        WitWorld offers = World(Wanted
            .Replace("flush: func()", "sync: func()", StringComparison.Ordinal)
            .Replace("-> u64", "-> u32", StringComparison.Ordinal));
        Verify(Conformance.CheckImports("app.wasm", World(Wanted), FunctionContract.Of(offers.Imports)));
    }

    [Fact]
    public void A_component_that_exports_what_is_wanted_fits() =>
        Assert.Empty(Conformance.CheckExports("app.wasm", World(Wanted), FunctionContract.Of(World(Wanted).Exports)));

    [Fact]
    public void A_component_with_other_exports()
    {
        WitWorld component = World("""
            package acme:app;
            world app {
              export run: func(times: u64) -> result<_, string>;
              export walk: func();
            }
            """);
        WitWorld caller = World(Wanted.Replace("export log;", "export log; export stop: func();", StringComparison.Ordinal));
        Verify(Conformance.CheckExports("app.wasm", component, FunctionContract.Of(caller.Exports)));
    }

    private static WitWorld World(string text)
    {
        var sources = new WitSources([new SourceText("app.wit", text)], ImmutableArray<ImmutableArray<SourceText>>.Empty);
        return WitResolver.Resolve(sources).GetValueOrThrow()!.Main.Worlds.Single();
    }

    private static void Verify(
        ImmutableArray<Diagnostic> diagnostics, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(string.Join('\n', diagnostics.Select(DiagnosticRenderer.ToText)), method: method);
}
