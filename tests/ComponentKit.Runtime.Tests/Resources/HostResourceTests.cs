using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Diagnostics;
using Xunit;

namespace ComponentKit.Runtime.Tests.Resources;

/// <summary>Resources that the host implements, without bindings.</summary>
public sealed class HostResourceTests
{
    private const string Text = """
        (import "host" (instance $host
          (export "thing" (type $t (sub resource)))
          (export "make" (func (param "rep" u32) (result (own $t))))
          (export "look" (func (param "x" (borrow $t)) (result u32)))
          (export "take" (func (param "x" (own $t)) (result u32)))))
        (alias export $host "thing" (type $thing))
        (core func $make-core (canon lower (func $host "make")))
        (core func $look-core (canon lower (func $host "look")))
        (core func $take-core (canon lower (func $host "take")))
        (core func $drop-core (canon resource.drop $thing))
        (core module $m
          (import "r" "make" (func $make (param i32) (result i32)))
          (import "r" "look" (func $look (param i32) (result i32)))
          (import "r" "take" (func $take (param i32) (result i32)))
          (import "r" "drop" (func $drop (param i32)))
          (func (export "make-drop") (param i32) (call $drop (call $make (local.get 0))))
          (func (export "look") (param i32) (result i32) (local $h i32)
            (local.set $h (call $make (local.get 0)))
            (call $look (local.get $h))
            (call $drop (local.get $h)))
          (func (export "give") (param i32) (result i32) (call $take (call $make (local.get 0))))
          (func (export "give-twice") (param i32) (result i32) (local $h i32)
            (local.set $h (call $make (local.get 0)))
            (drop (call $take (local.get $h)))
            (call $take (local.get $h)))
          (func (export "pass") (param i32) (result i32) (local.get 0))
          (func (export "keep") (param i32))
          (func (export "borrow") (param i32) (call $drop (local.get 0)))
          (func (export "steal") (param i32) (drop (call $take (local.get 0)))))
        (core instance $i (instantiate $m (with "r" (instance
          (export "make" (func $make-core)) (export "look" (func $look-core)) (export "take" (func $take-core)) (export "drop" (func $drop-core))))))
        (func (export "make-drop") (param "x" u32) (canon lift (core func $i "make-drop")))
        (func (export "look") (param "x" u32) (result u32) (canon lift (core func $i "look")))
        (func (export "give") (param "x" u32) (result u32) (canon lift (core func $i "give")))
        (func (export "give-twice") (param "x" u32) (result u32) (canon lift (core func $i "give-twice")))
        (func (export "pass") (param "x" (own $thing)) (result (own $thing)) (canon lift (core func $i "pass")))
        (func (export "keep") (param "x" (borrow $thing)) (canon lift (core func $i "keep")))
        (func (export "borrow") (param "x" (borrow $thing)) (canon lift (core func $i "borrow")))
        (func (export "steal") (param "x" (borrow $thing)) (canon lift (core func $i "steal")))
        """;

    private readonly List<uint> _dropped = [];

    [Fact]
    public void The_host_hears_of_the_end_of_its_values()
    {
        using DynamicInstance instance = Create();

        Find(instance, "make-drop").Call(Value.Int(7));
        Assert.Equal(Value.Int(8), Find(instance, "look").Call(Value.Int(8)));
        Assert.Equal([7, 8], _dropped);

        // What was given back to the host is the host's.
        Assert.Equal(Value.Int(9), Find(instance, "give").Call(Value.Int(9)));
        Assert.Equal([7, 8], _dropped);
    }

    [Fact]
    public void The_hosts_values_can_be_given_and_lent_to_exports()
    {
        using DynamicInstance instance = Create();

        Assert.Equal(new ComponentValue.HostResource(5), Find(instance, "pass").Call(new ComponentValue.HostResource(5)));
        Find(instance, "borrow").Call(new ComponentValue.HostResource(6));
        Assert.Empty(_dropped);
    }

    [Theory]
    [InlineData("keep", "still held 1 handles")]
    [InlineData("steal", "only lent")]
    public void What_is_lent_to_an_export_cannot_be_kept_or_given_away(string export, string reason)
    {
        using DynamicInstance instance = Create();

        var trap = Assert.Throws<TrapException>(() => Find(instance, export).Call(new ComponentValue.HostResource(6)));

        Assert.Contains(reason, trap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_given_to_the_host_is_gone()
    {
        using DynamicInstance instance = Create();

        var trap = Assert.Throws<TrapException>(() => Find(instance, "give-twice").Call(Value.Int(1)));

        Assert.Contains("not the index of a handle", trap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_kind_is_refused_and_the_instance_stays_good()
    {
        using DynamicInstance instance = Create();

        Assert.Throws<ArgumentException>(() => Find(instance, "pass").Call(Value.Int(1)));
        Find(instance, "make-drop").Call(Value.Int(7));
    }

    [Fact]
    public void One_resource_under_two_names_is_one_type()
    {
        const string TwoNames = """
            (import "host" (instance $host
              (export "a" (type $a (sub resource)))
              (export "b" (type (eq $a)))))
            """;
        using Component component = TestComponent.Load(TwoNames);
        var thing = new HostResource("thing");
        var same = new ImportSet();
        same.Instance("host").AddResource("a", thing).AddResource("b", thing);
        var different = new ImportSet();
        different.Instance("host").AddResource("a", thing).AddResource("b", new HostResource("other"));

        DynamicInstance.Create(component, same).Dispose();
        var exception = Assert.Throws<DiagnosticException>(() => DynamicInstance.Create(component, different));

        Assert.Contains("for one, and the host offers two", Assert.Single(exception.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static DynamicFunction Find(DynamicInstance instance, string name) => instance.Find(null, name)!;

    private DynamicInstance Create()
    {
        using Component component = TestComponent.Load(Text);
        var imports = new ImportSet();
        imports.Instance("host")
            .AddResource("thing", new HostResource("thing", _dropped.Add))
            .AddFunction("make", arguments => new ComponentValue.HostResource((uint)((ComponentValue.Integer)arguments[0]).Value))
            .AddFunction("look", arguments => new ComponentValue.Integer(((ComponentValue.HostResource)arguments[0]).Rep))
            .AddFunction("take", arguments => new ComponentValue.Integer(((ComponentValue.HostResource)arguments[0]).Rep));
        return DynamicInstance.Create(component, imports);
    }
}
