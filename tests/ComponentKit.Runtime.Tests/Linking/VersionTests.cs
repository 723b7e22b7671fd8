using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Runtime.Tests.Linking;

/// <summary>Hosts that offer other versions of interfaces than components were made for.</summary>
public sealed class VersionTests
{
    private const string Wants =
        """
        (import "a:b/c@0.2.3" (instance $c (export "r" (type (sub resource))) (export "four" (func (result u32)))))
        (core func $four (canon lower (func $c "four")))
        (core module $m (import "h" "four" (func $four (result i32))) (func (export "f") (result i32) call $four))
        (core instance $i (instantiate $m (with "h" (instance (export "four" (func $four))))))
        (func (export "f") (result u32) (canon lift (core func $i "f")))
        """;

    [Theory]
    [InlineData("a:b/c@0.2.0", 4)]
    [InlineData("a:b/c@0.2.3", 4)]
    [InlineData("a:b/c@0.2.10", 4)]
    [InlineData("a:b/c@0.2.0 a:b/c@0.2.10", 5)] // the later
    [InlineData("a:b/c@0.2.3 a:b/c@0.2.10", 4)] // the one that was asked for
    [InlineData("a:b/c@0.3.0 a:b/c@0.2.2", 5)]
    public void A_compatible_version_of_an_instance_stands_in(string offered, int expected)
    {
        using Component component = TestComponent.Load(Wants);
        var imports = new ImportSet();
        int value = 4;
        foreach (string name in offered.Split(' '))
        {
            int answer = value++;
            imports.Instance(name).AddResource("r", new HostResource("r")).AddFunction("four", _ => Value.Int(answer));
        }

        using DynamicInstance instance = DynamicInstance.Create(component, imports);

        Assert.Equal(Value.Int(expected), instance.Find(null, "f")!.Call());
    }

    [Fact]
    public void Another_version_is_named_when_it_does_not_fit()
    {
        using Component component = TestComponent.Load(Wants);
        var imports = new ImportSet();
        imports.Instance("a:b/c@0.3.0").AddFunction("four", _ => Value.Int(4), component.Plan.Imports[0].Function);

        var exception = Assert.Throws<DiagnosticException>(() => DynamicInstance.Create(component, imports));

        Assert.Contains("offers a:b/c@0.3.0, component wants a:b/c@0.2.3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_host_does_not_have_traps_when_it_is_called()
    {
        using Component component = TestComponent.Load(Wants);

        using DynamicInstance instance = DynamicInstance.Create(component, new ImportSet().DefineUnknownImportsAsTraps(component));
        var trap = Assert.Throws<TrapException>(() => instance.Find(null, "f")!.Call());

        Assert.Equal("f", trap.Export);
        Assert.Equal("the component called its import `a:b/c@0.2.3#four`, which the host does not offer", trap.Reason);
        Assert.NotEmpty(trap.Frames);
    }

    [Fact]
    public void What_a_host_has_is_called_though_the_rest_traps()
    {
        using Component component = TestComponent.Load(Wants);
        var imports = new ImportSet();
        imports.Instance("a:b/c@0.2.0").AddFunction("four", _ => Value.Int(4));

        using DynamicInstance instance = DynamicInstance.Create(component, imports.DefineUnknownImportsAsTraps(component));

        Assert.Equal(Value.Int(4), instance.Find(null, "f")!.Call());
    }

    [Fact]
    public void Core_modules_cannot_be_made_up()
    {
        using Component component = TestComponent.Load("""(import "m" (core module $m))""");

        var exception = Assert.Throws<DiagnosticException>(
            () => DynamicInstance.Create(component, new ImportSet().DefineUnknownImportsAsTraps(component)));

        Assert.Contains("a core module `m`", exception.Message, StringComparison.Ordinal);
    }
}
