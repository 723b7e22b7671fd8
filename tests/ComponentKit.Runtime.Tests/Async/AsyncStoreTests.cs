using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Async;

/// <summary>Stores in which calls are suspended. What the specification says of tasks is in its own scripts; this is about the store.</summary>
public sealed class AsyncStoreTests
{
    // `wait` waits for a future that `wake` writes, on its own stack.
    private const string Waiter =
        """
        (core module $memory (memory (export "memory") 1))
        (core instance $memory (instantiate $memory))
        (alias core export $memory "memory" (core memory $memory))
        (type $future (future u32))
        (core func $new (canon future.new $future))
        (core func $read (canon future.read $future (memory $memory)))
        (core func $write (canon future.write $future async (memory $memory)))
        (core func $return (canon task.return (result u32)))
        (core module $m
          (import "" "memory" (memory 1))
          (import "" "new" (func $new (result i64)))
          (import "" "read" (func $read (param i32 i32) (result i32)))
          (import "" "write" (func $write (param i32 i32) (result i32)))
          (import "" "return" (func $return (param i32)))
          (global $writable (mut i32) (i32.const 0))
          (func (export "wait")
            (local $ends i64)
            (local.set $ends (call $new))
            (global.set $writable (i32.wrap_i64 (i64.shr_u (local.get $ends) (i64.const 32))))
            (drop (call $read (i32.wrap_i64 (local.get $ends)) (i32.const 64)))
            (call $return (i32.load (i32.const 64))))
          (func (export "wake") (param i32)
            (i32.store (i32.const 128) (local.get 0))
            (drop (call $write (global.get $writable) (i32.const 128)))))
        (core instance $i (instantiate $m (with "" (instance
          (export "memory" (memory $memory)) (export "new" (func $new)) (export "read" (func $read))
          (export "write" (func $write)) (export "return" (func $return))))))
        (func (export "wait") async (result u32) (canon lift (core func $i "wait") async))
        (func (export "wake") (param "value" u32) (canon lift (core func $i "wake")))
        """;

    // Calls `wait`, goes on while that waits, wakes it, and gives its result.
    private const string Caller =
        """
        (import "wait" (func $wait async (result u32)))
        (import "wake" (func $wake (param "value" u32)))
        (core module $memory (memory (export "memory") 1))
        (core instance $memory (instantiate $memory))
        (alias core export $memory "memory" (core memory $memory))
        (core func $wait' (canon lower (func $wait) async (memory $memory)))
        (core func $wake' (canon lower (func $wake)))
        (core func $set (canon waitable-set.new))
        (core func $join (canon waitable.join))
        (core func $next (canon waitable-set.wait (memory $memory)))
        (core module $m
          (import "" "memory" (memory 1))
          (import "" "wait" (func $wait (param i32) (result i32)))
          (import "" "wake" (func $wake (param i32)))
          (import "" "set" (func $set (result i32)))
          (import "" "join" (func $join (param i32 i32)))
          (import "" "next" (func $next (param i32 i32) (result i32)))
          (func (export "run") (param $value i32) (result i32)
            (local $set i32) (local $state i32)
            (local.set $state (call $wait (i32.const 16)))
            (if (i32.ne (i32.and (local.get $state) (i32.const 15)) (i32.const 1)) (then unreachable))
            (call $wake (local.get $value))
            (local.set $set (call $set))
            (call $join (i32.shr_u (local.get $state) (i32.const 4)) (local.get $set))
            (drop (call $next (local.get $set) (i32.const 32)))
            (i32.load (i32.const 16))))
        (core instance $i (instantiate $m (with "" (instance
          (export "memory" (memory $memory)) (export "wait" (func $wait')) (export "wake" (func $wake'))
          (export "set" (func $set)) (export "join" (func $join)) (export "next" (func $next))))))
        (func (export "run") async (param "value" u32) (result u32) (canon lift (core func $i "run")))
        """;

    private static readonly string Both =
        $"""
        (component $waiter {Waiter})
        (component $caller {Caller})
        (instance $waiter (instantiate $waiter))
        (instance $caller (instantiate $caller (with "wait" (func $waiter "wait")) (with "wake" (func $waiter "wake"))))
        (export "run" (func $caller "run"))
        (export "wait" (func $waiter "wait"))
        """;

    private static readonly WasmEngine Engine = new(new WasmEngineOptions
    {
        Features = WasmFeatures.Default with
        {
            Component = WasmFeatures.Default.Component | ComponentFeatures.MoreAsyncBuiltIns | ComponentFeatures.StackfulLift,
        },
    });

    [Fact]
    public void A_call_is_suspended_and_its_caller_goes_on()
    {
        using var component = TestComponent.Create(Both, engine: Engine);

        Assert.Equal(Value.Int(7), component.Call("run", Value.Int(7)));
        Assert.Equal(Value.Int(8), component.Call("run", Value.Int(8)));
    }

    [Fact]
    public void Waiting_for_what_nobody_does_is_a_deadlock()
    {
        using var component = TestComponent.Create(Both, engine: Engine);

        var trap = Assert.Throws<TrapException>(() => component.Call("wait"));

        Assert.Equal("wait", trap.Export);
        Assert.Contains("deadlock", trap.Reason, StringComparison.Ordinal);
        Assert.Same(trap, Assert.Throws<InvalidOperationException>(() => component.Call("run", Value.Int(1))).InnerException);
    }

    [Fact]
    public void An_instance_with_suspended_calls_can_be_disposed_of()
    {
        for (int i = 0; i < 200; i++)
        {
            using var component = TestComponent.Create(Both, engine: Engine);
            Assert.Throws<TrapException>(() => component.Call("wait"));
        }

        using var after = TestComponent.Create(Both, engine: Engine);
        Assert.Equal(Value.Int(9), after.Call("run", Value.Int(9)));
    }

    [Fact]
    public void Garbage_is_collected_while_calls_are_suspended()
    {
        using var component = TestComponent.Create(Both, engine: Engine);
        for (uint i = 0; i < 300; i++)
        {
            GC.Collect(i % 3 == 0 ? 2 : 0);
            Assert.Equal(Value.Int(i), component.Call("run", Value.Int(i)));
        }
    }

    [Fact]
    public void A_task_that_returns_nothing_traps()
    {
        using var component = TestComponent.Create(
            """
            (core module $m
              (func (export "f") (result i32) i32.const 0)
              (func (export "callback") (param i32 i32 i32) (result i32) i32.const 0))
            (core instance $i (instantiate $m))
            (func (export "f") async (canon lift (core func $i "f") async (callback (core func $i "callback"))))
            """,
            engine: Engine);

        Assert.Contains("without `task.return`", Assert.Throws<TrapException>(() => component.Call("f")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_without_end_that_wait_are_stopped()
    {
        string text = $$"""
            (component $waiter {{Waiter}})
            (component $caller
              (import "wait" (func $wait async (result u32)))
              (core module $memory (memory (export "memory") 1))
              (core instance $memory (instantiate $memory))
              (alias core export $memory "memory" (core memory $memory))
              (core func $wait' (canon lower (func $wait) async (memory $memory)))
              (core module $m
                (import "" "wait" (func $wait (param i32) (result i32)))
                (func (export "run") (loop $again (drop (call $wait (i32.const 16))) (br $again))))
              (core instance $i (instantiate $m (with "" (instance (export "wait" (func $wait'))))))
              (func (export "run") async (canon lift (core func $i "run"))))
            (instance $waiter (instantiate $waiter))
            (instance $caller (instantiate $caller (with "wait" (func $waiter "wait"))))
            (export "run" (func $caller "run"))
            """;
        using var component = TestComponent.Create(text, engine: Engine);

        var trap = Assert.Throws<TrapException>(() => component.Call("run"));

        Assert.Contains("calls that are suspended", trap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_recursion_on_a_stack_of_its_own_is_a_trap()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxStackBytes = 2 << 20 });
        using var component = TestComponent.Create(
            """
            (core module $m
              (func $g (export "g") (result i32) (i32.add (call $g) (i32.const 1)))
              (func (export "callback") (param i32 i32 i32) (result i32) i32.const 0))
            (core instance $i (instantiate $m))
            (func (export "g") async (canon lift (core func $i "g") async (callback (core func $i "callback"))))
            """,
            engine: engine);

        Assert.Equal("stack overflow", Assert.Throws<TrapException>(() => component.Call("g")).Reason);
    }

    [Fact]
    public void A_start_function_cannot_wait()
    {
        const string text =
            """
            (core module $memory (memory (export "memory") 1))
            (core instance $memory (instantiate $memory))
            (alias core export $memory "memory" (core memory $memory))
            (core func $set (canon waitable-set.new))
            (core func $next (canon waitable-set.wait (memory $memory)))
            (core module $m
              (import "" "set" (func $set (result i32)))
              (import "" "next" (func $next (param i32 i32) (result i32)))
              (func $start (drop (call $next (call $set) (i32.const 0))))
              (start $start))
            (core instance $i (instantiate $m (with "" (instance (export "set" (func $set)) (export "next" (func $next))))))
            """;

        var trap = Assert.Throws<TrapException>(() => TestComponent.Create(text, engine: Engine));

        Assert.Contains("cannot wait", trap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_of_an_import_passes_through_suspended_code()
    {
        const string text =
            """
            (import "host" (func $host))
            (core func $host' (canon lower (func $host)))
            (core func $yield (canon thread.yield))
            (core func $return (canon task.return))
            (core module $m
              (import "" "host" (func $host))
              (import "" "yield" (func $yield (result i32)))
              (import "" "return" (func $return))
              (func (export "f") (drop (call $yield)) (call $host) (call $return)))
            (core instance $i (instantiate $m (with "" (instance
              (export "host" (func $host')) (export "yield" (func $yield)) (export "return" (func $return))))))
            (func (export "f") async (canon lift (core func $i "f") async))
            """;
        using var component = TestComponent.Create(text, _ => throw new InvalidTimeZoneException("from the host"), Engine);

        var exception = Assert.Throws<InvalidTimeZoneException>(() => component.Call("f"));

        Assert.Equal("from the host", exception.Message);
        Assert.Same(exception, Assert.Throws<InvalidOperationException>(() => component.Call("f")).InnerException);
    }

    [Fact]
    public void Another_context_does_not_take_what_is_suspended_elsewhere()
    {
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Elsewhere());
        try
        {
            using var component = TestComponent.Create(Both, engine: Engine);
            Assert.Equal(Value.Int(5), component.Call("run", Value.Int(5)));
            Assert.IsType<Elsewhere>(SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private sealed class Elsewhere : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => throw new InvalidOperationException("posted");
    }
}
