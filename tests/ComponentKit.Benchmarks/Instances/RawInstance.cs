using ComponentKit.Runtime;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Benchmarks.Instances;

/// <summary>The floor of <see cref="InstanceRatios"/>: core modules instantiated by hand in a new store, and the one export looked up.</summary>
internal sealed unsafe class RawInstance : IDisposable
{
    private readonly EngineHandle _engine;
    private readonly WasmEngineOptions _options;
    private readonly CoreModule[] _modules;

    internal RawInstance(WasmEngineOptions options, Component component)
    {
        _options = options;
        _engine = EngineHandle.Create(options);
        _modules =
        [
            .. component.Plan.Modules.OfType<PlanModule.Embedded>().Select(m => CoreModule.TryCompile(_engine, m.Bytes.Span, out string? error)
                ?? throw new InvalidOperationException(error)),
        ];
    }

    internal void Run()
    {
        using var store = StoreHandle.Create(_engine, _options);
        CoreInstance* instances = stackalloc CoreInstance[_modules.Length];
        CoreExtern* imports = stackalloc CoreExtern[2];
        for (int i = 0; i < _modules.Length; i++)
        {
            CoreModule module = _modules[i];
            for (int j = 0; j < module.Imports.Count; j++)
            {
                Get(store.Context, instances, _modules[0].Exports[module.Imports[j].Name].Index, imports + j);
            }

            nint trap = 0;
            nint error = Native.wasmtime_instance_new(
                store.Context, module.DangerousGetHandle(), imports, (nuint)module.Imports.Count, instances + i, &trap);
            if ((error | trap) != 0)
            {
                throw new InvalidOperationException("the module does not start");
            }
        }

        CoreExtern add;
        Get(store.Context, instances + _modules.Length - 1, _modules[^1].Exports["add"].Index, &add);
    }

    public void Dispose()
    {
        foreach (CoreModule module in _modules)
        {
            module.Dispose();
        }

        _engine.Dispose();
    }

    private static void Get(nint context, CoreInstance* instance, int index, CoreExtern* item)
    {
        byte* name;
        nuint length;
        Native.wasmtime_instance_export_nth(context, instance, (nuint)index, &name, &length, item);
    }
}
