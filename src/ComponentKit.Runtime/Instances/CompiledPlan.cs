using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Instances;

/// <summary>A plan whose modules are compiled and whose names are numbers: what instantiation executes.</summary>
internal sealed class CompiledPlan : IDisposable
{
    internal required LinkPlan Plan { get; init; }

    /// <summary>A reference of its own: a component outlives its <see cref="WasmEngine"/>.</summary>
    internal required EngineHandle Engine { get; init; }

    internal required CompiledStep[] Steps { get; init; }

    /// <summary>The engine's type of each trampoline's core function; 0 for one that no module imports.</summary>
    internal required nint[] TrampolineTypes { get; init; }

    internal required CompiledOptions[] Options { get; init; }

    internal required CompiledItem?[] Destructors { get; init; }

    internal required CompiledExport[] Exports { get; init; }

    public void Dispose()
    {
        foreach (CompiledStep step in Steps)
        {
            step.Module.Dispose();
        }

        Engine.Dispose();
    }
}
