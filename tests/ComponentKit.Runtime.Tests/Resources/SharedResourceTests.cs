using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Resources;

/// <summary>Resources of one component in the hands of another (CanonicalABI.md, Resource State).</summary>
public sealed class SharedResourceTests
{
    private const string Maker = """
        (component $maker
          (core module $dtor-module
            (global $last (mut i32) (i32.const 0))
            (func (export "dtor") (param i32) (global.set $last (local.get 0)))
            (func (export "last") (result i32) (global.get $last)))
          (core instance $dtor (instantiate $dtor-module))
          (type $r (resource (rep i32) (dtor (core func $dtor "dtor"))))
          (export $thing "thing" (type $r))
          (core func $new (canon resource.new $r))
          (core func $drop (canon resource.drop $r))
          (core func $rep (canon resource.rep $r))
          (core module $m
            (import "r" "new" (func $new (param i32) (result i32)))
            (import "r" "drop" (func $drop (param i32)))
            (import "r" "rep" (func $rep (param i32) (result i32)))
            (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
            (func (export "take") (param i32) (result i32) (call $rep (local.get 0)) (call $drop (local.get 0)))
            (func (export "look") (param i32) (result i32) (local.get 0))
            (func (export "look-take") (param i32 i32) (result i32) (local.get 0)))
          (core instance $i (instantiate $m (with "r" (instance
            (export "new" (func $new)) (export "drop" (func $drop)) (export "rep" (func $rep))))))
          (func (export "make") (param "rep" u32) (result (own $thing)) (canon lift (core func $i "make")))
          (func (export "take") (param "x" (own $thing)) (result u32) (canon lift (core func $i "take")))
          (func (export "look") (param "x" (borrow $thing)) (result u32) (canon lift (core func $i "look")))
          (func (export "look-take") (param "x" (borrow $thing)) (param "y" (own $thing)) (result u32) (canon lift (core func $i "look-take")))
          (func (export "last") (result u32) (canon lift (core func $dtor "last"))))
        (instance $maker (instantiate $maker))
        (alias export $maker "thing" (type $thing))
        """;

    [Theory]
    [InlineData("(call $look (call $make (i32.const 7)))", 7)] // a borrow is the representation itself for who implements it
    [InlineData("(call $take (call $make (i32.const 8)))", 8)]
    [InlineData("(call $drop (call $make (i32.const 9))) (call $last)", 9)]
    [InlineData("(call $drop (call $make (i32.const 9))) (call $make (i32.const 5))", 1)] // the index is free again
    public void A_value_of_another_component_can_be_lent_given_back_and_dropped(string body, int result)
    {
        using var component = Using($"(func (export \"f\") (result i32) {body})");

        Assert.Equal(Value.Int(result), component.Call("f"));
    }

    [Theory]
    [InlineData("(call $take (i32.const 1))", "not the index of a handle")]
    [InlineData("(call $drop (i32.const 0)) (i32.const 0)", "not the index of a handle")]
    [InlineData("(local.set 0 (call $make (i32.const 1))) (drop (call $take (local.get 0))) (call $look (local.get 0))", "not the index")]
    [InlineData("(local.set 0 (call $make (i32.const 1))) (call $drop (local.get 0)) (call $drop (local.get 0)) (i32.const 0)", "not the index")]
    [InlineData("(call $take (call $new-other (i32.const 1)))", "one of `resource`, not of `thing`")]
    [InlineData("(call $look-take (local.tee 0 (call $make (i32.const 1))) (local.get 0))", "is lent to a call")]
    public void A_handle_that_is_gone_lent_or_of_another_type_traps(string body, string reason)
    {
        using var component = Using($"(func (export \"f\") (result i32) (local i32) {body})");

        Assert.Contains(reason, Assert.Throws<TrapException>(() => component.Call("f")).Reason, StringComparison.Ordinal);
    }

    // What the middle component does with a handle that is lent to it.
    [Theory]
    [InlineData("(call $drop (local.get 0))", null)]
    [InlineData("(drop (call $look (local.get 0))) (call $drop (local.get 0))", null)] // lent on
    [InlineData("", "still held 1 handles")]
    [InlineData("(drop (call $take (local.get 0)))", "only lent")]
    public void A_borrow_has_to_be_dropped_before_the_call_returns(string body, string? reason)
    {
        using var component = TestComponent.Create(
            $"""
            {Maker}
            {User("middle", $"(func (export \"f\") (param i32) {body})", "(param \"x\" (borrow $thing))")}
            (instance $middle (instantiate $middle (with "maker" (instance $maker))))
            (component $user
              {Imports}
              (import "f" (func $f (param "x" (borrow $thing))))
              (core func $f-core (canon lower (func $f)))
              (core module $m
                (import "r" "make" (func $make (param i32) (result i32)))
                (import "r" "drop" (func $drop (param i32)))
                (import "r" "f" (func $f (param i32)))
                (func (export "f") (local i32)
                  (local.set 0 (call $make (i32.const 3)))
                  (call $f (local.get 0))
                  (call $drop (local.get 0))))
              (core instance $i (instantiate $m (with "r" (instance
                (export "make" (func $make-core)) (export "drop" (func $drop-core)) (export "f" (func $f-core))))))
              (func (export "f") (canon lift (core func $i "f"))))
            (instance $user (instantiate $user (with "maker" (instance $maker)) (with "f" (func $middle "f"))))
            (export "f" (func $user "f"))
            (export "last" (func $maker "last"))
            """);

        if (reason is null)
        {
            component.Call("f");
            Assert.Equal(Value.Int(3), component.Call("last"));
        }
        else
        {
            Assert.Contains(reason, Assert.Throws<TrapException>(() => component.Call("f")).Reason, StringComparison.Ordinal);
        }
    }

    // A component is an argument, and its instance a child of the one that it is given to.
    [Fact]
    public void A_child_may_end_what_its_parent_made()
    {
        using var component = TestComponent.Create(
            """
            (component $taker
              (import "thing" (type $thing (sub resource)))
              (core func $drop (canon resource.drop $thing))
              (core module $m
                (import "r" "drop" (func $drop (param i32)))
                (func (export "take") (param i32) (call $drop (local.get 0))))
              (core instance $i (instantiate $m (with "r" (instance (export "drop" (func $drop))))))
              (func (export "take") (param "x" (own $thing)) (canon lift (core func $i "take"))))
            (component $maker
              (import "take-factory" (component $factory
                (import "thing" (type $thing (sub resource)))
                (export "take" (func (param "x" (own $thing))))))
              (core module $dtor-module (func (export "dtor") (param i32)))
              (core instance $dtor (instantiate $dtor-module))
              (type $r (resource (rep i32) (dtor (core func $dtor "dtor"))))
              (instance $taker (instantiate $factory (with "thing" (type $r))))
              (export $thing "thing" (type $r))
              (core func $new (canon resource.new $r))
              (core module $m
                (import "r" "new" (func $new (param i32) (result i32)))
                (func (export "make") (result i32) (call $new (i32.const 1))))
              (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
              (func (export "make") (result (own $thing)) (canon lift (core func $i "make")))
              (export "take" (func $taker "take") (func (param "x" (own $thing)))))
            (instance $maker (instantiate $maker (with "take-factory" (component $taker))))
            (export $thing "thing" (type $maker "thing"))
            (export "make" (func $maker "make") (func (result (own $thing))))
            (export "take" (func $maker "take") (func (param "x" (own $thing))))
            """);
        Dynamic.ComponentValue thing = component.Call("make")!;

        // Entering the child from outside enters the parent, so that the destructor is no second call into it.
        component.Call("take", thing);
    }

    [Fact]
    public void Two_instances_of_a_component_have_two_resource_types()
    {
        string maker = Maker.Replace("(instance $maker (instantiate $maker))", "(instance $maker (instantiate $maker)) (instance $other (instantiate $maker))", StringComparison.Ordinal);

        var exception = Assert.Throws<Wit.Diagnostics.DiagnosticException>(() => TestComponent.Load(
            $"""
            {maker}
            (component $user
              (import "a" (instance $a (export "thing" (type $t (sub resource)))))
              (alias export $a "thing" (type $t))
              (import "b" (instance $b (export "thing" (type (eq $t))))))
            (instance (instantiate $user (with "a" (instance $maker)) (with "b" (instance $other))))
            """));

        Assert.NotEmpty(exception.Diagnostics);
    }

    private const string Imports = """
        (import "maker" (instance $maker
          (export "thing" (type $t (sub resource)))
          (export "make" (func (param "rep" u32) (result (own $t))))
          (export "take" (func (param "x" (own $t)) (result u32)))
          (export "look" (func (param "x" (borrow $t)) (result u32)))
          (export "look-take" (func (param "x" (borrow $t)) (param "y" (own $t)) (result u32)))
          (export "last" (func (result u32)))))
        (alias export $maker "thing" (type $thing))
        (core func $make-core (canon lower (func $maker "make")))
        (core func $take-core (canon lower (func $maker "take")))
        (core func $look-core (canon lower (func $maker "look")))
        (core func $look-take-core (canon lower (func $maker "look-take")))
        (core func $last-core (canon lower (func $maker "last")))
        (core func $drop-core (canon resource.drop $thing))
        """;

    private static TestComponent Using(string function) => TestComponent.Create(
        $"""
        {Maker}
        {User("user", function, "(result u32)")}
        (instance $user (instantiate $user (with "maker" (instance $maker))))
        (export "f" (func $user "f"))
        """);

    private static string User(string name, string function, string type) => $"""
        (component ${name}
          {Imports}
          (type $other (resource (rep i32)))
          (core func $new-other-core (canon resource.new $other))
          (core module $m
            (import "r" "make" (func $make (param i32) (result i32)))
            (import "r" "take" (func $take (param i32) (result i32)))
            (import "r" "look" (func $look (param i32) (result i32)))
            (import "r" "look-take" (func $look-take (param i32 i32) (result i32)))
            (import "r" "last" (func $last (result i32)))
            (import "r" "drop" (func $drop (param i32)))
            (import "r" "new-other" (func $new-other (param i32) (result i32)))
            {function})
          (core instance $i (instantiate $m (with "r" (instance
            (export "make" (func $make-core)) (export "take" (func $take-core)) (export "look" (func $look-core))
            (export "look-take" (func $look-take-core)) (export "last" (func $last-core)) (export "drop" (func $drop-core)) (export "new-other" (func $new-other-core))))))
          (func (export "f") {type} (canon lift (core func $i "f"))))
        """;
}
