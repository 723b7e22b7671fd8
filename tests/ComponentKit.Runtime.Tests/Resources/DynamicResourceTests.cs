using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Resources;

/// <summary>Resources that a guest implements, in the hands of a host without bindings.</summary>
public sealed class DynamicResourceTests : IDisposable
{
    private readonly TestComponent _component = TestComponent.Create(
        """
        (component $maker
          (core module $dtor-module
            (global $last (mut i32) (i32.const 0))
            (func (export "dtor") (param i32) (global.set $last (local.get 0)))
            (func (export "last") (result i32) (global.get $last)))
          (core instance $dtor (instantiate $dtor-module))
          (type $r (resource (rep i32) (dtor (core func $dtor "dtor"))))
          (export $thing "thing" (type $r))
          (core func $new (canon resource.new $r))
          (core module $m
            (import "r" "new" (func $new (param i32) (result i32)))
            (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
            (func (export "look") (param i32) (result i32) (local.get 0)))
          (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
          (func (export "make") (param "rep" u32) (result (own $thing)) (canon lift (core func $i "make")))
          (func (export "look") (param "x" (borrow $thing)) (result u32) (canon lift (core func $i "look")))
          (func (export "last") (result u32) (canon lift (core func $dtor "last"))))
        (component $user
          (import "thing" (type $thing (sub resource)))
          (core func $drop (canon resource.drop $thing))
          (core module $m
            (import "r" "drop" (func $drop (param i32)))
            (func (export "take") (param i32) (call $drop (local.get 0)))
            (func (export "borrow") (param i32) (call $drop (local.get 0)))
            (func (export "keep") (param i32)))
          (core instance $i (instantiate $m (with "r" (instance (export "drop" (func $drop))))))
          (func (export "take") (param "x" (own $thing)) (canon lift (core func $i "take")))
          (func (export "borrow") (param "x" (borrow $thing)) (canon lift (core func $i "borrow")))
          (func (export "keep") (param "x" (borrow $thing)) (canon lift (core func $i "keep"))))
        (instance $maker (instantiate $maker))
        (instance $user (instantiate $user (with "thing" (type $maker "thing"))))
        (export $exported "thing" (type $maker "thing"))
        (export "make" (func $maker "make") (func (param "rep" u32) (result (own $exported))))
        (export "look" (func $maker "look") (func (param "x" (borrow $exported)) (result u32)))
        (export "last" (func $maker "last"))
        (export "take" (func $user "take") (func (param "x" (own $exported))))
        (export "borrow" (func $user "borrow") (func (param "x" (borrow $exported))))
        (export "keep" (func $user "keep") (func (param "x" (borrow $exported))))
        """);

    public void Dispose() => _component.Dispose();

    [Fact]
    public void A_value_can_be_lent_to_its_maker_and_to_others()
    {
        ComponentValue thing = _component.Call("make", Value.Int(7))!;

        Assert.Equal(Value.Int(7), _component.Call("look", thing));
        _component.Call("borrow", thing);
        Assert.Equal(Value.Int(0), _component.Call("last"));
        Assert.Equal(Value.Int(7), _component.Call("look", thing));
    }

    [Fact]
    public void Disposing_of_a_value_runs_its_destructor()
    {
        var thing = (ComponentValue.Resource)_component.Call("make", Value.Int(8))!;

        thing.Value.Dispose();

        Assert.Equal(Value.Int(8), _component.Call("last"));
        Assert.Throws<ObjectDisposedException>(() => _component.Call("look", thing));
    }

    [Fact]
    public void A_value_that_was_given_away_is_gone()
    {
        ComponentValue thing = _component.Call("make", Value.Int(9))!;

        _component.Call("take", thing);

        Assert.Equal(Value.Int(9), _component.Call("last"));
        Assert.Throws<ObjectDisposedException>(() => _component.Call("borrow", thing));
    }

    [Fact]
    public void A_guest_that_keeps_what_was_lent_to_it_traps()
    {
        ComponentValue thing = _component.Call("make", Value.Int(9))!;

        Assert.Contains("still held", Assert.Throws<TrapException>(() => _component.Call("keep", thing)).Reason, StringComparison.Ordinal);
    }
}
