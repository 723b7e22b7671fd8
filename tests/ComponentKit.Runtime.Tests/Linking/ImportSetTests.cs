using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using Xunit;

namespace ComponentKit.Runtime.Tests.Linking;

/// <summary>What a host offers by name.</summary>
public sealed class ImportSetTests
{
    private static readonly WitType U32 = new PrimitiveType(PrimitiveKind.U32);

    [Fact]
    public void Functions_of_instances_of_instances_are_found()
    {
        using Component component = TestComponent.Load(
            """
            (import "a" (instance $a (export "b" (instance (export "four" (func (result u32)))))))
            (alias export $a "b" (instance $b))
            (core func $four (canon lower (func $b "four")))
            (core module $m (import "h" "four" (func $four (result i32))) (func (export "f") (result i32) call $four))
            (core instance $i (instantiate $m (with "h" (instance (export "four" (func $four))))))
            (func (export "f") (result u32) (canon lift (core func $i "f")))
            """);
        var imports = new ImportSet();
        imports.Instance("a").Instance("b").AddFunction("four", _ => Value.Int(4));

        using DynamicInstance instance = DynamicInstance.Create(component, imports);

        Assert.Equal(Value.Int(4), instance.Find(null, "f")!.Call());
    }

    [Fact]
    public void A_core_module_of_the_host_is_instantiated_where_the_component_says()
    {
        using Component component = TestComponent.Load(
            """
            (import "module" (core module $m (export "g" (global i32)) (export "f" (func (result i32)))))
            (core instance $i (instantiate $m))
            (core module $sum
              (import "m" "g" (global $g i32))
              (import "m" "f" (func $f (result i32)))
              (func (export "sum") (result i32) (i32.add (global.get $g) (call $f))))
            (core instance $s (instantiate $sum (with "m" (instance $i))))
            (func (export "sum") (result u32) (canon lift (core func $s "sum")))
            (export "again" (core module $m))
            """);

        // It has more than is asked for, and in another order.
        byte[] module = Binary("""(module (func (export "x")) (func (export "f") (result i32) i32.const 1) (global (export "g") i32 i32.const 100))""");

        for (int i = 0; i < 2; i++)
        {
            using DynamicInstance instance = DynamicInstance.Create(component, new ImportSet().AddModule("module", module));
            Assert.Equal(Value.Int(101), instance.Find(null, "sum")!.Call());
        }
    }

    [Fact]
    public void An_import_can_be_exported_again()
    {
        using Component component = TestComponent.Load(
            """
            (import "two" (func $two (result u32)))
            (import "host" (instance $host (export "three" (func (result u32)))))
            (export "deux" (func $two))
            (export "host-again" (instance $host))
            """);
        var imports = new ImportSet().AddFunction("two", _ => Value.Int(2));
        imports.Instance("host").AddFunction("three", _ => Value.Int(3));

        using DynamicInstance instance = DynamicInstance.Create(component, imports);

        Assert.Equal(Value.Int(2), instance.Find(null, "deux")!.Call());
        Assert.Equal(Value.Int(3), instance.Find("host-again", "three")!.Call());
    }

    [Fact]
    public void Instances_of_instances_are_exported()
    {
        using var component = TestComponent.Create(
            """
            (core module $m (func (export "f") (result i32) i32.const 5))
            (core instance $i (instantiate $m))
            (func $f (result u32) (canon lift (core func $i "f")))
            (instance $inner (export "f" (func $f)))
            (instance $outer (export "inner" (instance $inner)))
            (export "outer" (instance $outer))
            """);

        Assert.Equal(Value.Int(5), component.Function("outer#inner", "f").Call());
    }

    [Theory]
    [InlineData("""(import "missing" (func))""", "`missing`")]
    [InlineData("""(import "two" (func (param "x" u8) (result u32)))""", "host offers func() -> u32, component wants func(x: u8) -> u32")]
    [InlineData("""(import "two" (instance))""", "wants an instance `two`, where the host offers a function")]
    [InlineData("""(import "instance" (func))""", "wants a function `instance`, where the host offers an instance")]
    [InlineData("""(import "instance" (instance (export "missing" (core module))))""", "wants a core module `instance#missing`")]
    [InlineData("""(import "instance" (instance (export "r" (type (sub resource)))))""", "wants a resource `instance#r`")]
    [InlineData("""(import "absent" (instance (export "f" (func))))""", "component wants absent, which the host does not offer")]
    [InlineData("""(import "module" (core module (export "f" (func (param i32)))))""", "the function is [] -> [], expected [i32] -> []")]
    [InlineData("""(import "module" (core module (export "g" (func))))""", "does not export `g`")]
    [InlineData("""(import "c" (component))""", "wants a component `c`")]
    public void What_the_host_lacks_or_has_otherwise_is_told(string import, string words)
    {
        using Component component = TestComponent.Load(import);
        var imports = new ImportSet()
            .AddFunction("two", _ => Value.Int(2), new WitFunction("two", FunctionKind.Freestanding, [], U32))
            .AddModule("module", Binary("""(module (func (export "f")))"""));
        imports.Instance("instance");

        var exception = Assert.Throws<DiagnosticException>(() => DynamicInstance.Create(component, imports));

        Assert.Contains(words, Assert.Single(exception.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_offered_once() =>
        Assert.Throws<ArgumentException>(() => new ImportSet().AddFunction("f", _ => null).AddFunction("f", _ => null));

    [Fact]
    public void What_is_added_later_counts_for_later_instances()
    {
        using Component component = TestComponent.Load(
            """
            (import "a:b/c@0.2.1" (instance $c (export "four" (func (result u32)))))
            (core func $four (canon lower (func $c "four")))
            (core module $m (import "h" "four" (func $four (result i32))) (func (export "f") (result i32) call $four))
            (core instance $i (instantiate $m (with "h" (instance (export "four" (func $four))))))
            (func (export "f") (result u32) (canon lift (core func $i "f")))
            """);
        var imports = new ImportSet();
        imports.Instance("a:b/c@0.2.0").AddFunction("four", _ => Value.Int(4));
        using DynamicInstance before = DynamicInstance.Create(component, imports);

        imports.Instance("a:b/c@0.2.2").AddFunction("four", _ => Value.Int(5));
        using DynamicInstance after = DynamicInstance.Create(component, imports);

        Assert.Equal(Value.Int(4), before.Find(null, "f")!.Call());
        Assert.Equal(Value.Int(5), after.Find(null, "f")!.Call());
    }

    private static byte[] Binary(string text) => TextFormat.TryToBinary(text, out string? error) ?? throw new ArgumentException(error);
}
