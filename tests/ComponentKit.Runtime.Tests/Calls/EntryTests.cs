using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Calls;

/// <summary>A store is entered by one call at a time, from whichever thread.</summary>
public sealed class EntryTests
{
    [Fact]
    public async Task A_second_thread_is_refused_and_the_first_call_goes_on()
    {
        using var inside = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        int thread = 0;
        using var component = TestComponent.Create(Guest.CallingImport(), _ =>
        {
            thread = Environment.CurrentManagedThreadId;
            inside.Set();
            goOn.Wait();
            return null;
        });
        Task first = Task.Factory.StartNew(
            () => component.Call("f"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        inside.Wait();

        var refused = Assert.Throws<InvalidOperationException>(() => component.Call("idle"));
        var disposal = Record.Exception(component.DisposeInstance);
        goOn.Set();
        await first;

        Assert.Contains($"thread {thread} is inside", refused.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(disposal);
        component.Call("idle");
    }

    [Fact]
    public void A_host_import_cannot_call_back()
    {
        TestComponent? component = null;
        Exception? caught = null;
        using (component = TestComponent.Create(Guest.CallingImport(), _ =>
        {
            caught = Record.Exception(() => component!.Call("idle"));
            return null;
        }))
        {
            component.Call("f");

            Assert.Contains("cannot be re-entered", Assert.IsType<InvalidOperationException>(caught).Message, StringComparison.Ordinal);
            component.Call("idle");
        }
    }

    [Fact]
    public void A_disposed_instance_cannot_be_called()
    {
        var component = TestComponent.Create(Guest.Running(""));
        component.Dispose();

        Assert.Throws<ObjectDisposedException>(() => component.Call("f"));
        component.Dispose();
    }

    [Fact]
    public void A_poisoned_instance_can_be_disposed_of()
    {
        var component = TestComponent.Create(Guest.Running("unreachable"));
        Assert.Throws<TrapException>(() => component.Call("f"));

        component.Dispose();

        Assert.Throws<ObjectDisposedException>(() => component.Call("f"));
    }

    [Fact]
    public void An_instance_cannot_be_disposed_of_by_the_import_it_calls()
    {
        TestComponent? component = null;
        using (component = TestComponent.Create(Guest.CallingImport(), _ =>
        {
            component!.DisposeInstance();
            return null;
        }))
        {
            var caught = Assert.Throws<InvalidOperationException>(() => component.Call("f"));

            Assert.Contains("while a call is inside", caught.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Many_threads_may_take_turns()
    {
        using var component = TestComponent.Create(
            """
            (core module $m
              (global $n (mut i32) (i32.const 0))
              (func (export "f") (result i32)
                (global.set $n (i32.add (global.get $n) (i32.const 1)))
                (global.get $n)))
            (core instance $i (instantiate $m))
            (func (export "f") (result u32) (canon lift (core func $i "f")))
            """);
        Lock turn = new();
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                lock (turn)
                {
                    component.Call("f");
                }
            }
        }))];

        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        Assert.Equal(Value.Int(801), component.Call("f"));
    }
}
