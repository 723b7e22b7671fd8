using System.Text;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Dynamic;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Limits that meet other events: collections, engines that are gone, hosts that change them meanwhile.</summary>
[Collection(nameof(LimitTests))]
[CollectionDefinition(nameof(LimitTests), DisableParallelization = true)]
public sealed class LimitTests
{
    private static readonly WasmEngineOptions Interruptible = new() { CanInterrupt = true, Features = WasmFeatures.All };

    // Calls `f`, and then loops for ever; `id` gives back what it gets.
    private const string Loop = """
        (component
          (import "f" (func $f))
          (core func $f' (canon lower (func $f)))
          (core module $m
            (import "" "f" (func $f))
            (func (export "run") call $f (loop $l br $l))
            (func (export "id") (param i32) (result i32) local.get 0))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
          (func (export "run") (canon lift (core func $i "run")))
          (func (export "id") (param "x" u32) (result u32) (canon lift (core func $i "id"))))
        """;

    // The same in a store in which calls can be suspended.
    private const string AsyncLoop = """
        (component
          (import "f" (func $f))
          (core func $f' (canon lower (func $f)))
          (core func $ret (canon task.return (result u32)))
          (core module $m
            (import "" "f" (func $f))
            (import "" "ret" (func $ret (param i32)))
            (func (export "run") (result i32) call $f (loop $l br $l) i32.const 0)
            (func (export "id") (param i32) (result i32) (call $ret (local.get 0)) (i32.const 0))
            (func (export "cb") (param i32 i32 i32) (result i32) unreachable))
          (core instance $i (instantiate $m (with "" (instance (export "f" (func $f')) (export "ret" (func $ret))))))
          (func (export "run") async (result u32) (canon lift (core func $i "run") async (callback (core func $i "cb"))))
          (func (export "id") async (param "x" u32) (result u32) (canon lift (core func $i "id") async (callback (core func $i "cb")))))
        """;

    [Theory]
    [InlineData(Loop)]
    [InlineData(AsyncLoop)]
    public async Task Calls_are_stopped_while_the_collector_works(string text)
    {
        using var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, text);
        using var stop = new CancellationTokenSource();
        Task collector = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect();
            }
        });
        int stopped = 0;

        Parallel.For(0, 4, _ =>
        {
            for (int i = 0; i < 10; i++)
            {
                using DynamicInstance instance = Create(component, () => { });
                instance.Instance.CallTimeout = TimeSpan.FromMilliseconds(20);
                Assert.Throws<TimeoutException>(() => instance.Find(null, "run")!.Call());
                Interlocked.Increment(ref stopped);
            }
        });
        await stop.CancelAsync();
        await collector;

        Assert.Equal(40, stopped);
    }

    [Theory]
    [InlineData(Loop)]
    [InlineData(AsyncLoop)]
    public void A_limit_that_is_lifted_meanwhile_holds_for_the_call(string text)
    {
        using var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, text);
        DynamicInstance? instance = null;
        instance = Create(component, () => instance!.Instance.CallTimeout = null);
        using var token = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        instance.Instance.CancellationToken = token.Token;
        instance.Instance.CallTimeout = TimeSpan.FromMilliseconds(20);

        Assert.Throws<TimeoutException>(() => instance.Find(null, "run")!.Call());

        instance.Dispose();
    }

    [Fact]
    public void A_limit_beyond_all_clocks_is_none()
    {
        using var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, Loop);
        using DynamicInstance instance = Create(component, () => { });
        instance.Instance.CallTimeout = TimeSpan.MaxValue;
        using var token = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        instance.Instance.CancellationToken = token.Token;

        Assert.Throws<OperationCanceledException>(() => instance.Find(null, "run")!.Call());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_instance_with_a_limit_outlives_its_engine(bool wasCalled)
    {
        var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, Loop);
        using DynamicInstance instance = Create(component, () => { });
        instance.Instance.CallTimeout = TimeSpan.FromMilliseconds(200);
        DynamicFunction id = instance.Find(null, "id")!;
        if (wasCalled)
        {
            id.Call(new ComponentValue.Integer(1));
        }

        engine.Dispose();

        Assert.Equal(new ComponentValue.Integer(2), id.Call(new ComponentValue.Integer(2)));
        Assert.Throws<TimeoutException>(() => instance.Find(null, "run")!.Call());
    }

    [Theory]
    [InlineData(Loop)]
    [InlineData(AsyncLoop)]
    public void Arguments_of_another_type_leave_the_instance_as_it_was(string text)
    {
        using var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, text);
        using DynamicInstance instance = Create(component, () => { });
        DynamicFunction id = instance.Find(null, "id")!;

        Assert.Throws<ArgumentException>(() => id.Call(new ComponentValue.Bool(true)));

        Assert.Equal(new ComponentValue.Integer(3), id.Call(new ComponentValue.Integer(3)));
    }

    [Theory]
    [InlineData(Loop)]
    [InlineData(AsyncLoop)]
    public void Imports_that_call_instances_find_the_stack_for_it(string text)
    {
        using var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, text);
        using Component recursive = Load(engine, """
            (component
              (core module $m (func $r (export "r") (param i32) (result i32) (i32.add (call $r (local.get 0)) (i32.const 1))))
              (core instance $i (instantiate $m))
              (func (export "r") (param "x" u32) (result u32) (canon lift (core func $i "r"))))
            """);
        using DynamicInstance inner = DynamicInstance.Create(recursive, new ImportSet());
        Exception? refusal = null;
        using DynamicInstance outer = Create(component, () => Deep(900));
        outer.Instance.CallTimeout = TimeSpan.FromMilliseconds(200);
        var thread = new Thread(() => Assert.Throws<TimeoutException>(() => outer.Find(null, "run")!.Call()), 1400 << 10);
        thread.Start();
        thread.Join();

        Assert.IsType<InsufficientExecutionStackException>(refusal);

        void Deep(int depth)
        {
            Span<byte> kilobyte = stackalloc byte[1024];
            kilobyte[0] = 1;
            if (depth > 0)
            {
                Deep(depth - 1);
            }
            else
            {
                refusal = Record.Exception(() => inner.Find(null, "r")!.Call(new ComponentValue.Integer(1)));
            }

            kilobyte[1] = kilobyte[0];
        }
    }

    [Fact]
    public void Fuel_cannot_be_set_from_beside_a_call()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Fuel = 1_000_000 });
        using Component component = Load(engine, Loop);
        DynamicInstance? instance = null;
        Exception? refusal = null;
        instance = Create(component, () => refusal = Record.Exception(() => instance!.Instance.Fuel = 10));

        Assert.Throws<TrapException>(() => instance.Find(null, "run")!.Call());

        Assert.IsType<InvalidOperationException>(refusal);
        instance.Dispose();
    }

    [Fact]
    public void Memories_are_counted()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxMemories = 3 });
        string text = "(component (core module $m (memory 1)) "
            + string.Concat(Enumerable.Repeat("(core instance (instantiate $m))", 4)) + ")";
        using Component component = Load(engine, text);

        var trap = Assert.Throws<TrapException>(() => DynamicInstance.Create(component, new ImportSet()));

        Assert.Contains("memory", trap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_between_components_is_stopped()
    {
        using var engine = new WasmEngine(Interruptible);
        using Component component = Load(engine, """
            (component
              (component $B
                (core module $m
                  (memory (export "m") 4097)
                  (func (export "re") (param i32 i32 i32 i32) (result i32) i32.const 0)
                  (func (export "f") (param i32 i32)))
                (core instance $i (instantiate $m))
                (func (export "f") (param "x" (list bool))
                  (canon lift (core func $i "f") (memory (core memory $i "m")) (realloc (core func $i "re")))))
              (component $A
                (import "f" (func $f (param "x" (list bool))))
                (core module $l (memory (export "m") 4097))
                (core instance $l (instantiate $l))
                (core func $f' (canon lower (func $f) (memory (core memory $l "m"))))
                (core module $m (import "" "f" (func $f (param i32 i32))) (func (export "run") (call $f (i32.const 0) (i32.const 268435455))))
                (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
                (func (export "run") (canon lift (core func $i "run"))))
              (instance $b (instantiate $B))
              (instance $a (instantiate $A (with "f" (func $b "f"))))
              (export "run" (func $a "run")))
            """);
        using DynamicInstance instance = DynamicInstance.Create(component, new ImportSet());
        instance.Instance.CallTimeout = TimeSpan.FromMilliseconds(1);

        Assert.Throws<TimeoutException>(() => instance.Find(null, "run")!.Call());
    }

    private static Component Load(WasmEngine engine, string text) => engine.Load(Encoding.UTF8.GetBytes(text), "c.wat");

    private static DynamicInstance Create(Component component, Action f)
    {
        var imports = new ImportSet();
        imports.AddFunction("f", _ =>
        {
            f();
            return null;
        });
        return DynamicInstance.Create(component, imports);
    }
}
