using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>What a plan holds and the runtime cannot do yet: it stays in the way of nothing until it is called.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("task.return", "(core func $b (canon task.return))", "")]
    [InlineData("waitable-set.new", "(core func $b (canon waitable-set.new))", "(result i32)")]
    public void A_built_in_that_cannot_be_run_yet_says_so_when_it_is_called(string name, string definition, string type)
    {
        string drop = type.Length == 0 ? "" : "drop";
        using var component = TestComponent.Create(
            $"""
            {definition}
            (core module $m
              (import "b" "b" (func $b {type}))
              (func (export "idle"))
              (func (export "f") call $b {drop}))
            (core instance $i (instantiate $m (with "b" (instance (export "b" (func $b))))))
            (func (export "idle") (canon lift (core func $i "idle")))
            (func (export "f") (canon lift (core func $i "f")))
            """);
        component.Call("idle");

        var exception = Assert.Throws<NotSupportedException>(() => component.Call("f"));

        Assert.Contains(name.Replace(".", "").Replace("-", ""), exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_asynchronous_export_says_so_when_it_is_called()
    {
        using var component = TestComponent.Create(
            """
            (core module $m
              (func (export "f") (result i32) i32.const 0)
              (func (export "callback") (param i32 i32 i32) (result i32) i32.const 0))
            (core instance $i (instantiate $m))
            (func (export "f") async (canon lift (core func $i "f") async (callback (core func $i "callback"))))
            """);

        Assert.Contains("asynchronous", Assert.Throws<NotSupportedException>(() => component.Call("f")).Message, StringComparison.Ordinal);
    }
}
