using System.Runtime.CompilerServices;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Async;

/// <summary>A lifted function of a store in which calls can be suspended (CanonicalABI.md, <c>canon lift</c>).</summary>
internal sealed class LiftedFunction
{
    private const uint Exit = 0;
    private const uint Yield = 1;
    private const uint WaitForEvent = 2;

    internal required AsyncStore Store { get; init; }

    internal required CompiledFunction Compiled { get; init; }

    internal required ContextOptions Options { get; init; }

    /// <summary>The core functions, by address.</summary>
    internal required nint Core { get; init; }

    internal nint PostReturn { get; init; }

    internal nint Callback { get; init; }

    /// <summary>How messages name it; null for one that the component does not export.</summary>
    internal string? Export { get; init; }

    internal FunctionType? Type { get; init; }

    internal InstanceState State => Options.State;

    /// <summary>Whether its type is <c>async</c>.</summary>
    internal bool IsAsync => Compiled.Plan.Type.Type.IsAsync;

    internal CanonAbi Abi => Compiled.Plan.Abi;

    /// <summary>Whether only one task at a time runs it: it has no stack of its own to be suspended on.</summary>
    internal bool NeedsExclusive => Abi != CanonAbi.AsyncStackful;

    /// <summary>Calls it: until it waits, if its type is <c>async</c>, else until there is a result.</summary>
    /// <param name="entering">The component instances that the call enters.</param>
    /// <param name="caller">Who calls.</param>
    /// <exception cref="TrapException">It trapped, or cannot be entered.</exception>
    internal GuestTask Call(EnteringSet entering, ITaskCaller caller)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Options.Instance.Trap("calls between components nest too deep for the thread's stack", Export);
        }

        entering.Enter(Options.Instance);
        try
        {
            return Run(caller);
        }
        finally
        {
            entering.Leave();
        }
    }

    private GuestTask Run(ITaskCaller caller)
    {
        var task = new GuestTask(this, Options.Create(Export, Type), caller);
        new GuestThread(Store, task).Start(Run);
        while (!IsAsync && !task.IsResolved)
        {
            GuestThread ready = Store.Waiting.FirstOrDefault(t => t.Task.Function.State == State && t != State.ExclusiveThread && t.IsReady)
                ?? throw task.Context.Trap("a synchronous function waits for something that cannot happen before it returns");
            ready.Resume();
        }

        // The specification's tests have a task that needs its instance wait for those of its tasks that can go on, before the caller does.
        while (!task.IsStarted && Store.Waiting.FirstOrDefault(t => t.Task.Function.State == State && t.IsReady) is { } other)
        {
            other.Resume();
        }

        return task;
    }

    private async ValueTask Run(GuestThread thread)
    {
        GuestTask task = thread.Task;
        await task.Enter(thread).ConfigureAwait(false);
        FlatValue[] arguments = task.Start();
        FlatValue[] results = await Store.Run(Core, arguments, Export).ConfigureAwait(false);
        switch (Abi)
        {
            case CanonAbi.Sync:
                task.Return(results, Compiled.Layout.ResultSpilled);
                if (PostReturn != 0)
                {
                    State.MayLeave = false;
                    await Store.Run(PostReturn, results, Export).ConfigureAwait(false);
                    State.MayLeave = true;
                }

                break;
            case CanonAbi.AsyncCallback:
                await RunCallbacks(thread, results[0].U32).ConfigureAwait(false);
                break;
        }

        task.Exit();
    }

    private async ValueTask RunCallbacks(GuestThread thread, uint packed)
    {
        while ((packed & 0xf) is var code && code != Exit)
        {
            State.ExclusiveThread = null;
            GuestEvent happened = default;
            switch (code)
            {
                case Yield:
                    await thread.WaitUntil(() => State.ExclusiveThread is null);
                    break;
                case WaitForEvent:
                    var set = State.Handles.GetItem<WaitableSet>(packed >> 4, "a set of waitables");
                    happened = await set.Wait(thread, () => State.ExclusiveThread is null).ConfigureAwait(false);
                    break;
                default:
                    throw thread.Task.Context.Trap($"{code} is no code that a callback can give");
            }

            State.ExclusiveThread = thread;
            FlatValue[] arguments = new FlatValue[3];
            arguments[0].U32 = (uint)happened.Code;
            arguments[1].U32 = happened.Index;
            arguments[2].U32 = happened.Payload;
            FlatValue[] results = await Store.Run(Callback, arguments, Export).ConfigureAwait(false);
            packed = results[0].U32;
        }
    }
}
