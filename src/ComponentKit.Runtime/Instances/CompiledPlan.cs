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

    /// <summary>The memory that adapters share with the runtime, or null.</summary>
    internal CompiledItem? Flags { get; init; }

    /// <summary>How many core instances are of modules that the runtime made.</summary>
    internal int GeneratedCount { get; init; }

    /// <summary>All core modules, those that no step needs included.</summary>
    internal required CoreModule[] Modules { get; init; }

    /// <summary>The trampolines; null for one that nothing calls.</summary>
    internal required CompiledTrampoline?[] Trampolines { get; init; }

    internal required CompiledOptions[] Options { get; init; }

    internal required CompiledFunction[] Functions { get; init; }

    /// <summary>The destructor of each resource type, or null.</summary>
    internal required CompiledItem?[] Destructors { get; init; }

    /// <summary>Whether it matters who is inside: components call each other, or keep something for the task inside.</summary>
    internal bool TracksEntry { get; init; }

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
        foreach (CoreModule module in Modules)
        {
            module.Dispose();
        }

        foreach (CompiledTrampoline? trampoline in Trampolines)
        {
            trampoline?.EngineType.Dispose();
        }

        Engine.Dispose();
    }
}
