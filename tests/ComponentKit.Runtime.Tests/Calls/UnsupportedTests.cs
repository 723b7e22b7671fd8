using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>What a plan holds and the runtime cannot do yet: it stays in the way of nothing until it is called.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("TaskCancel", "(core func $b (canon task.cancel))", "")]
    [InlineData("asynchronous call", """(import "i" (func $i async)) (core func $b (canon lower (func $i) async))""", "(result i32)")]
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

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }
}
