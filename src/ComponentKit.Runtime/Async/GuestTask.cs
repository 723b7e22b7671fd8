using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Async;

/// <summary>A call of a lifted function, as the callee sees it (CanonicalABI.md, Tasks).</summary>
/// <param name="function">The function.</param>
/// <param name="context">The context of the lift.</param>
/// <param name="caller">Who gives the parameters and takes the result.</param>
internal sealed class GuestTask(LiftedFunction function, LiftLowerContext context, ITaskCaller caller)
{
    internal LiftedFunction Function { get; } = function;

    internal LiftLowerContext Context { get; } = context;

    /// <summary>Whether it has its parameters.</summary>
    internal bool IsStarted { get; private set; }

    internal bool IsResolved { get; private set; }

    private InstanceState Instance => Function.State;

    /// <summary>Waits until the instance takes another task.</summary>
    internal async ValueTask Enter(GuestThread thread)
    {
        if (Function.IsAsync)
        {
            if (HasBackpressure() || Instance.WaitingToEnter > 0)
            {
                Instance.WaitingToEnter++;
                await thread.WaitUntil(() => !HasBackpressure());
                Instance.WaitingToEnter--;
            }

            if (Function.NeedsExclusive)
            {
                Instance.ExclusiveThread = thread;
            }
        }
    }

    /// <summary>Takes the parameters.</summary>
    /// <returns>The flat parameters.</returns>
    internal FlatValue[] Start()
    {
        IsStarted = true;
        Context.BeginCall();
        try
        {
            FlatValue[] arguments = caller.Start(Context);
            Context.BeginGuest();
            return arguments;
        }
        catch
        {
            // No guest code has run: the instance is as good as before.
            Context.EndCall();
            LeaveExclusive();
            throw;
        }
    }

    /// <summary>Gives the result.</summary>
    /// <param name="flat">The flat result, or where it is.</param>
    /// <param name="isSpilled">Whether it is in memory.</param>
    /// <exception cref="TrapException">The task has given one already, or holds what was lent to it.</exception>
    internal void Return(FlatValue[] flat, bool isSpilled)
    {
        if (IsResolved)
        {
            throw Context.Trap("the task has returned already");
        }

        Context.CheckBorrowsDropped();
        caller.Resolve(Context, flat, isSpilled);
        Context.EndCall();
        IsResolved = true;
    }

    /// <summary>The core code is done.</summary>
    /// <exception cref="TrapException">The task has given no result.</exception>
    internal void Exit()
    {
        if (!IsResolved)
        {
            throw Context.Trap("the task ended without `task.return`");
        }

        LeaveExclusive();
    }

    private void LeaveExclusive()
    {
        if (Function is { IsAsync: true, NeedsExclusive: true })
        {
            Instance.ExclusiveThread = null;
        }
    }

    private bool HasBackpressure() => Instance.Backpressure > 0 || (Function.NeedsExclusive && Instance.ExclusiveThread is not null);
}
