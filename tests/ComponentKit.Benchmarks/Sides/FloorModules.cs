using ComponentKit.Runtime;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>The core modules of the benchmark guest, compiled once.</summary>
internal sealed class FloorModules : IDisposable
{
    /// <summary>Takes the modules out of the component: the guest itself, then the two that break the cycle with its imports.</summary>
    internal FloorModules(string path)
    {
        Engine = EngineHandle.Create(Options);
        using var engine = new WasmEngine(Options);
        using Component component = engine.Load(path);
        CoreModule[] modules =
        [
            .. component.Plan.Modules.OfType<PlanModule.Embedded>().Select(m => CoreModule.TryCompile(Engine, m.Bytes.Span, out string? error)
                ?? throw new InvalidOperationException(error)),
        ];
        (Main, Shim, Fixup) = (modules[0], modules[1], modules[2]);
        (AddType, LogType) = (FunctionTypeHandle.Create(Main.Imports[0].FunctionType!), FunctionTypeHandle.Create(Fixup.Imports[0].FunctionType!));
    }

    internal WasmEngineOptions Options { get; } = new();

    internal EngineHandle Engine { get; }

    internal CoreModule Main { get; }

    internal CoreModule Shim { get; }

    internal CoreModule Fixup { get; }

    internal FunctionTypeHandle AddType { get; }

    internal FunctionTypeHandle LogType { get; }

    public void Dispose()
    {
        AddType.Dispose();
        LogType.Dispose();
        Main.Dispose();
        Shim.Dispose();
        Fixup.Dispose();
        Engine.Dispose();
    }
}
