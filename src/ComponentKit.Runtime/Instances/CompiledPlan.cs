using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Instances;

/// <summary>A plan whose modules are compiled and whose names are numbers: what instantiation executes.</summary>
/// <remarks>
/// Counted, since a component may be disposed of on one thread while another instantiates it: the code is freed when the last
/// user lets go.
/// </remarks>
internal sealed class CompiledPlan
{
    private int _users = 1;

    internal required LinkPlan Plan { get; init; }

    /// <summary>A reference of its own: a component outlives its <see cref="WasmEngine"/>.</summary>
    internal required EngineHandle Engine { get; init; }

    internal required CompiledStep[] Steps { get; init; }

    /// <summary>The engine's type of each trampoline's core function; 0 for one that no module imports.</summary>
    internal required nint[] TrampolineTypes { get; init; }

    internal required CompiledOptions[] Options { get; init; }

    internal required CompiledItem?[] Destructors { get; init; }

    internal required CompiledExport[] Exports { get; init; }

    /// <summary>Keeps the code until <see cref="Release"/>.</summary>
    /// <exception cref="ObjectDisposedException">It is freed already.</exception>
    internal void Acquire()
    {
        int users = Volatile.Read(ref _users);
        while (true)
        {
            ObjectDisposedException.ThrowIf(users == 0, typeof(Component));
            int found = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (found == users)
            {
                return;
            }

            users = found;
        }
    }

    /// <summary>Lets go of the code.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Free();
        }
    }

    private void Free()
    {
        foreach (CompiledStep step in Steps)
        {
            step.Module.Dispose();
        }

        Engine.Dispose();
    }
}
