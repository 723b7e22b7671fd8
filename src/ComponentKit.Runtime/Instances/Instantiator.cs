using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;

namespace ComponentKit.Runtime.Instances;

/// <summary>Executes a compiled plan: one use makes one instance.</summary>
/// <remarks>
/// Functions and memories are looked up when something first needs them, which is never before their core instance exists:
/// the plan's order is that of the component's definitions.
/// </remarks>
#pragma warning disable CA1001 // What it makes belongs to the instance.
internal unsafe ref struct Instantiator
#pragma warning restore CA1001
{
    private readonly CompiledPlan _compiled;
    private readonly WorldLink _link;
    private readonly ReadOnlySpan<object> _hosts;
    private readonly StoreHandle _store;
    private readonly InstanceResources _resources;
    private readonly ComponentInstance _instance;
    private readonly InstanceState[] _states;
    private readonly CoreInstance* _coreInstances;
    private readonly CoreFunction*[] _trampolines;
    private readonly ResourceType?[] _resourceTypes;
    private readonly OptionPointers[] _options;

    internal Instantiator(Component component, WorldLink link, ReadOnlySpan<object> hosts)
    {
        _compiled = component.Compiled;
        _link = link;
        _hosts = hosts;
        _store = StoreHandle.Create(_compiled.Engine, component.Engine.Options);
        _resources = new InstanceResources(BlockSize(_compiled));
        _instance = new ComponentInstance(component, _store, _resources);
        _states = new InstanceState[_compiled.Plan.ComponentInstanceCount];
        for (int i = 0; i < _states.Length; i++)
        {
            _states[i] = new InstanceState(_instance);
        }

        _coreInstances = _resources.Allocate<CoreInstance>(_compiled.Steps.Length);
        _trampolines = new CoreFunction*[_compiled.TrampolineTypes.Length];
        _resourceTypes = new ResourceType?[_compiled.Destructors.Length];
        _options = new OptionPointers[_compiled.Options.Length];
    }

    /// <summary>Makes the instance.</summary>
    /// <exception cref="TrapException">The component trapped while it started.</exception>
    internal ComponentInstance Run()
    {
        try
        {
            _instance.Enter();
            for (int i = 0; i < _compiled.Steps.Length; i++)
            {
                RunStep(_compiled.Steps[i], _coreInstances + i);
            }

            _instance.ExportInstances = MakeExports();
            _instance.Leave();
            return _instance;
        }
        catch
        {
            _instance.Leave();
            _instance.Dispose();
            throw;
        }
    }

    // An upper bound, from counts alone.
    private static nuint BlockSize(CompiledPlan plan)
    {
        int functions = plan.TrampolineTypes.Length + plan.Destructors.Length + plan.Options.Length + 2 * plan.Exports.Length;
        int values = 4 * plan.Options.Length + plan.Exports.Sum(e => Math.Max(1, e.FrameLength));
        return (nuint)(
            sizeof(CoreInstance) * plan.Steps.Length
            + sizeof(CoreFunction) * functions
            + sizeof(CoreMemory) * plan.Options.Length
            + sizeof(FlatValue) * values);
    }

    private void RunStep(CompiledStep step, CoreInstance* instance)
    {
        CompiledItem[] arguments = step.Arguments;
        CoreExtern* imports = stackalloc CoreExtern[Math.Min(arguments.Length, 64)];
        CoreExtern[]? large = arguments.Length > 64 ? new CoreExtern[arguments.Length] : null;
        fixed (CoreExtern* pinned = large)
        {
            imports = large is null ? imports : pinned;
            for (int i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].IsTrampoline)
                {
                    imports[i] = new CoreExtern { Kind = CoreExtern.FunctionKind, Function = *Trampoline(arguments[i].Index) };
                }
                else
                {
                    GetExport(arguments[i], imports + i);
                }
            }

            nint trap = 0;
            nint error = Native.wasmtime_instance_new(
                _instance.StoreContext, step.Module.DangerousGetHandle(), imports, (nuint)arguments.Length, instance, &trap);
            if ((error | trap) != 0)
            {
                _instance.ThrowFailure(error, trap, export: null);
            }
        }
    }

    private readonly void GetExport(CompiledItem item, CoreExtern* target)
    {
        byte* name;
        nuint length;
        Native.wasmtime_instance_export_nth(
            _instance.StoreContext, _coreInstances + item.Instance, (nuint)item.Index, &name, &length, target);
    }

    private readonly CoreFunction* Function(CompiledItem? item)
    {
        if (item is not { } export)
        {
            return null;
        }

        CoreExtern found;
        GetExport(export, &found);
        CoreFunction* function = _resources.Allocate<CoreFunction>();
        *function = found.Function;
        return function;
    }

    private CoreFunction* Trampoline(int index)
    {
        if (_trampolines[index] is null)
        {
            _trampolines[index] = _resources.Allocate<CoreFunction>();
            Engine.Trampoline trampoline = MakeTrampoline(_compiled.Plan.Trampolines[index]);
            Engine.Trampoline.CreateFunction(
                _instance.StoreContext, _compiled.TrampolineTypes[index], _resources.Register(trampoline), _trampolines[index]);
        }

        return _trampolines[index];
    }

    private Engine.Trampoline MakeTrampoline(PlanTrampoline trampoline)
    {
        InstanceState state = _states[trampoline.ComponentInstance];
        switch (trampoline)
        {
            case PlanTrampoline.LowerImport(_, var import, var options):
                var (definition, host, function) = _link.Imports[import];
                return definition.CreateTrampoline(function, MakeContext(options, export: null), _hosts[host]);
            case PlanTrampoline.ResourceNew(_, var resource):
                return new ResourceNewTrampoline(_instance, state, Resource(resource));
            case PlanTrampoline.ResourceRep(_, var resource):
                return new ResourceRepTrampoline(_instance, state, Resource(resource));
            case PlanTrampoline.ResourceDrop(_, var resource):
                return new ResourceDropTrampoline(_instance, state, Resource(resource));
            default:
                throw new InvalidOperationException($"unexpected {trampoline.GetType().Name}");
        }
    }

    private readonly ResourceType Resource(int index)
    {
        if (_resourceTypes[index] is { } known)
        {
            return known;
        }

        PlanResource resource = _compiled.Plan.Resources[index];
        string name = _compiled.Plan.ResourceExports.FirstOrDefault(r => r.Resource == index)?.Name ?? "resource";
        return _resourceTypes[index] = new ResourceType(name, _states[resource.ComponentInstance])
        {
            Destructor = Function(_compiled.Destructors[index]),
        };
    }

    private readonly LiftLowerContext MakeContext(int index, string? export)
    {
        CompiledOptions options = _compiled.Options[index];
        ref OptionPointers pointers = ref _options[index];
        if (!pointers.IsSet)
        {
            pointers = new OptionPointers
            {
                IsSet = true,
                Memory = Memory(options.Memory),
                Realloc = Function(options.Realloc),
                ReallocFrame = _resources.Allocate<FlatValue>(4),
            };
        }

        return new LiftLowerContext(
            _instance, _states[options.ComponentInstance], export, options.Encoding, pointers.Memory, pointers.Realloc, pointers.ReallocFrame);
    }

    private readonly CoreMemory* Memory(CompiledItem? item)
    {
        if (item is not { } export)
        {
            return null;
        }

        CoreExtern found;
        GetExport(export, &found);
        CoreMemory* memory = _resources.Allocate<CoreMemory>();
        *memory = found.Memory;
        return memory;
    }

    private readonly ExportInstance[] MakeExports()
    {
        var exports = new ExportInstance[_link.Exports.Length];
        for (int i = 0; i < exports.Length; i++)
        {
            int[] indices = _link.Exports[i];
            var functions = new ExportFunction[indices.Length];
            for (int j = 0; j < functions.Length; j++)
            {
                functions[j] = MakeFunction(_compiled.Exports[indices[j]]);
            }

            exports[i] = new ExportInstance(_instance, functions, Resources(_link.ExportNames[i]));
        }

        return exports;
    }

    private readonly ExportFunction MakeFunction(CompiledExport export) => new(
        MakeContext(export.Options, export.Path),
        Function(export.Core),
        Function(export.PostReturn),
        _resources.Allocate<FlatValue>(Math.Max(1, export.FrameLength)),
        export.FrameLength,
        export.ResultCount);

    private readonly Dictionary<string, ResourceType> Resources(string? @interface)
    {
        var resources = new Dictionary<string, ResourceType>(StringComparer.Ordinal);
        foreach (PlanResourceExport export in _compiled.Plan.ResourceExports)
        {
            if (export.Interface == @interface)
            {
                resources.Add(export.Name, Resource(export.Resource));
            }
        }

        return resources;
    }

    private struct OptionPointers
    {
        internal bool IsSet;
        internal CoreMemory* Memory;
        internal CoreFunction* Realloc;
        internal FlatValue* ReallocFrame;
    }
}
