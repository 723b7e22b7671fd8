using ComponentKit.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator.Tests;

/// <summary>What a world imports and nothing implements is hinted at, and nothing else.</summary>
public class AnalyzerTests
{
    private const string Wit = """
        package a:b;
        interface log { write: func(text: string); }
        interface store {
          resource cart { constructor(); }
          take: func() -> token;
          resource token;
        }
        interface calc { add: func(a: u32) -> u32; }
        world shop { import log; import store; export calc; }
        world pure { export calc; }
        world alone { import now: func() -> u64; }
        """;

    private const string Main = "\nclass Program { static void Main() { } }\n";

    [Fact]
    public void What_nothing_implements_is_shown_at_the_attribute() => Assert.Equal(
        ["User.cs:1:2: CK6040 nothing in this project implements `ILog`, `IStore`, `ICartFactory`, `IToken` and 1 more, which the world of `Shop` imports"],
        Messages(World("shop")));

    [Fact]
    public void What_is_implemented_is_not_shown() => Assert.Equal(
        ["User.cs:1:2: CK6040 nothing in this project implements `ILog`, which the world of `Shop` imports"],
        Messages(World("shop") + """
            class Carts : A.B.ICart, A.B.ICartFactory { public A.B.ICart Create() => this; }
            struct Token : A.B.IToken;
            class Outer
            {
                private abstract class Store : A.B.IStore { public abstract A.B.ICartFactory Cart { get; } public abstract A.B.IToken Take(); }
            }
            """));

    [Fact]
    public void A_world_has_functions_of_its_own_to_implement() => Assert.Equal(
        ["User.cs:1:2: CK6040 nothing in this project implements `IImports`, which the world of `Shop` imports"],
        Messages(World("alone")));

    [Fact]
    public void An_interface_that_goes_on_with_a_contract_implements_nothing() => Assert.Equal(
        "User.cs:1:2: CK6040 nothing in this project implements `IImports`, which the world of `Shop` imports",
        Assert.Single(Messages(World("alone") + "interface IMore : Shop.IImports;")));

    [Fact]
    public void It_is_a_hint() =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Create(World("shop")).Diagnose()).Severity);

    [Theory]
    [InlineData("pure")]
    public void A_world_without_imports_has_nothing_to_implement(string world) => Assert.Empty(Messages(World(world)));

    [Fact]
    public void Who_uses_a_library_may_implement_what_is_public() => Assert.Empty(
        new Editor(OutputKind.DynamicallyLinkedLibrary, Wit, "/// <summary>A shop.</summary>\n" + World("shop").Replace("partial", "public partial", StringComparison.Ordinal)).Messages());

    [Fact]
    public void Nobody_else_can_implement_what_is_internal_in_a_library() => Assert.Single(
        new Editor(OutputKind.DynamicallyLinkedLibrary, Wit, World("shop")).Messages());

    private static string World(string name) => $"[ComponentKit.WitWorld(\"{name}\")] partial class Shop;\n";

    private static Editor Create(string code) => new(OutputKind.ConsoleApplication, Wit, code + Main);

    private static string[] Messages(string code) => Create(code).Messages();
}
