using System.Text;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Runtime.Tests.Linking;

/// <summary>Components that would end the process if they got as far as the engine, or take all of its memory.</summary>
public sealed class HostileComponentTests
{
    [Theory]
    [InlineData("(func (export \"g\") (param anyref))")]
    [InlineData("(func (export \"g\") (result (ref func)) unreachable)")]
    [InlineData("(type $s (struct)) (func (export \"g\") (param (ref null $s)))")]
    [InlineData("(import \"a\" \"b\" (func (param eqref)))")]
    [InlineData("(func (export \"g\") (param exnref))")]
    public void References_that_the_engines_interface_cannot_describe_are_refused(string field)
    {
        var exception = Assert.Throws<DiagnosticException>(() => TestComponent.Load($"(core module {field})"));

        Assert.Contains(exception.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_core_module_with_a_bad_body_is_refused()
    {
        var exception = Assert.Throws<DiagnosticException>(() => TestComponent.Load("(core module (func (result i32)))"));

        Assert.Equal(LinkDiagnostics.InvalidCoreModule, Assert.Single(exception.Diagnostics).Descriptor);
    }

    [Fact]
    public void A_long_chain_of_instantiations_is_refused()
    {
        // Each instantiates the one before it: nesting of 2 in the file, of 1,500 when it runs.
        var text = new StringBuilder("(component $c0)");
        for (int i = 1; i <= 1_500; i++)
        {
            text.Append("(component $c").Append(i).Append(" (alias outer 1 ").Append(i - 1).Append(" (component $x)) (instance (instantiate $x)))");
        }

        text.Append("(instance (instantiate $c1500))");

        var exception = Assert.Throws<DiagnosticException>(() => TestComponent.Load(text.ToString()));

        Assert.Equal(LinkDiagnostics.TooLarge, Assert.Single(exception.Diagnostics).Descriptor);
    }

    [Fact]
    public void Settings_that_the_engine_would_not_bear_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { MaxStackBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { MaxStackBytes = int.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { MaxMemoryBytes = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { MaxTableElements = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { MaxHandles = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { LiftBudget = -1 }));
    }
}
