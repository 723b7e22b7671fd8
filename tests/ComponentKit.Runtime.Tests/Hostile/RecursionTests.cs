using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Guests that call themselves without end: in core code, and by way of the host.</summary>
public sealed class RecursionTests
{
    [Theory]
    [InlineData("call $f")]
    [InlineData("(call_indirect (i32.const 0))")]
    [InlineData("call $inner", "(func $inner (local i64 i64 i64 i64 i64 i64 i64 i64) call $inner local.get 0 drop)")]
    public void In_core_code(string body, string fields = "")
    {
        using var guest = new HostileGuest(Guest.Running(body, $"(table 1 funcref) (elem (i32.const 0) func $f) {fields}"));

        guest.AssertTraps("stack overflow");
    }

    [Fact]
    public void The_trap_of_an_endless_recursion_is_short()
    {
        using var guest = new HostileGuest(Guest.Running("call $f"));

        var trap = guest.AssertFails<TrapException>();

        Assert.InRange(trap.Frames.Count, 1, 100);
        Assert.InRange(trap.Message.Length, 1, 10_000);
    }

    [Fact]
    public void In_realloc()
    {
        using var guest = new HostileGuest(
            """
            (core module $m
              (memory (export "memory") 1)
              (func $realloc (export "realloc") (param i32 i32 i32 i32) (result i32)
                (call $realloc (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
              (func (export "f") (param i32 i32)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "x" string)
              (canon lift (core func $i "f") (memory (core memory $i "memory")) (realloc (core func $i "realloc"))))
            """);

        guest.AssertTraps("stack overflow", Value.Text("x"));
    }

    // Each destructor drops the next value: guest code, the host's code that drops, guest code, and so on.
    [Fact]
    public void Through_destructors()
    {
        using var guest = new HostileGuest(
            """
            (core module $table-module
              (table (export "table") 1 1 funcref)
              (type $end (func (param i32)))
              (func (export "dtor") (param i32) (call_indirect (type $end) (i32.add (local.get 0) (i32.const 1)) (i32.const 0))))
            (core instance $table (instantiate $table-module))
            (type $r (resource (rep i32) (dtor (core func $table "dtor"))))
            (core func $new (canon resource.new $r))
            (core func $drop (canon resource.drop $r))
            (core module $m
              (import "r" "new" (func $new (param i32) (result i32)))
              (import "r" "drop" (func $drop (param i32)))
              (import "table" "table" (table 1 1 funcref))
              (elem (i32.const 0) func $end)
              (func $end (param i32) (call $drop (call $new (local.get 0))))
              (func (export "f") (call $end (i32.const 0))))
            (core instance $i (instantiate $m
              (with "table" (instance $table))
              (with "r" (instance (export "new" (func $new)) (export "drop" (func $drop))))))
            (func (export "f") (canon lift (core func $i "f")))
            """);

        guest.AssertTraps("stack overflow");
    }

    // A host that makes an instance for each call of an import gives the guest a stack of its own each time.
    [Theory]
    [InlineData(1536)]
    [InlineData(3072)]
    public void From_instance_to_instance_by_way_of_the_host(int stackKilobytes)
    {
        using var engine = new WasmEngine(HostileGuest.Limits);
        using Component component = TestComponent.Load(Guest.CallingImport(), engine);
        int depth = 0;
        Exception? caught = null;
        var thread = new Thread(() => caught = Record.Exception(CallNext), stackKilobytes << 10);

        thread.Start();
        thread.Join();

        Assert.Contains("stack", Assert.IsType<InsufficientExecutionStackException>(caught).Message, StringComparison.Ordinal);
        Assert.InRange(depth, 2, 100_000);
        using var other = TestComponent.Create(Guest.Running(""), engine: engine);
        other.Call("f");

        void CallNext()
        {
            depth++;
            using var instance = Dynamic.DynamicInstance.Create(component, (Dynamic.DynamicImport.Define(null, component.Plan.Imports[0].Function), (Dynamic.DynamicHostFunction)(_ =>
            {
                CallNext();
                return null;
            })));
            instance.Find(null, "f")!.Call();
        }
    }
}
