using ComponentKit.Runtime.Async;
using ComponentKit.Runtime.Calls;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Instances;

/// <summary>Executes a compiled plan: one use makes one instance.</summary>
/// <remarks>
/// Functions and memories are looked up when something first needs them, which is never before their core instance exists:
/// the plan's order is that of the component's definitions.
/// </remarks>
#pragma warning disable CA1001 // What it makes belongs to the instance.
internal unsafe ref partial struct Instantiator
#pragma warning restore CA1001
{
    private readonly CompiledPlan _compiled;
    private readonly InstanceLink _link;
    private readonly StoreHandle _store;
    private readonly InstanceResources _resources;
    private readonly ComponentInstance _instance;
    private readonly InstanceState[] _states;
    private readonly CoreInstance* _coreInstances;
    private readonly CoreFunction*[] _trampolines;
    private readonly ResourceType?[] _resourceTypes;
    private readonly OptionPointers[] _options;
    private readonly FunctionPointers[] _functions;

    internal Instantiator(Component component, CompiledPlan compiled, InstanceLink link)
    {
        _compiled = compiled;
        _link = link;
        _store = StoreHandle.Create(_compiled.Engine, component.Engine.Options, _compiled.GeneratedCount);
        _resources = new InstanceResources(BlockSize(_compiled));
        _instance = new ComponentInstance(component, _store, _resources);
        if (compiled.Plan.MayBlock)
        {
            _instance.Async = new AsyncStore(_instance, compiled.Engine);
        }

        _states = new InstanceState[_compiled.Plan.Parents.Length];
        for (int i = 0; i < _states.Length; i++)
        {
            // A parent comes before its children.
            int parent = _compiled.Plan.Parents[i];
            _states[i] = new InstanceState(_instance, parent < 0 ? null : _states[parent]);
        }

        _instance.States = _states;
        _coreInstances = _resources.Allocate<CoreInstance>(_compiled.Steps.Length);
        _trampolines = new CoreFunction*[_compiled.Trampolines.Length];
        _resourceTypes = new ResourceType?[_compiled.Destructors.Length];
        _options = new OptionPointers[_compiled.Options.Length];
        _functions = new FunctionPointers[_compiled.Functions.Length];
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
                // Start functions run inside their component instance.
                EnteringSet entering = Entering(_compiled.Steps[i].ComponentInstance);
                entering.Enter(_instance);
                RunStep(_compiled.Steps[i], _coreInstances + i);
                entering.Leave();
                if (_compiled.Flags is { } flags && flags.Instance == i)
                {
                    ShareFlags(flags);
                }
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
        int functions = plan.Trampolines.Length + plan.Destructors.Length + plan.Options.Length + 2 * plan.Functions.Length;
        int values = 4 * plan.Options.Length + plan.Plan.Exports.Sum(e => FrameLength(plan, e));
        return (nuint)(
            sizeof(CoreInstance) * plan.Steps.Length
            + sizeof(CoreFunction) * functions
            + sizeof(CoreMemory) * plan.Options.Length
            + sizeof(FlatValue) * values);
    }

    private static int FrameLength(CompiledPlan plan, PlanExport export) =>
        export.Callee is PlanCallee.Lifted(var function) ? Math.Max(1, plan.Functions[function].FrameLength) : 0;

    private readonly EnteringSet Entering(int componentInstance) =>
        _compiled.TracksEntry ? EnteringSet.Of(_states[componentInstance], caller: null) : EnteringSet.None;

    private readonly void RunStep(CompiledStep step, CoreInstance* instance)
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

            if (_instance.Async is not null)
            {
                _instance.Async.Instantiate(_compiled.Engine, step.Module, new ReadOnlySpan<CoreExtern>(imports, arguments.Length), instance);
                return;
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

    private readonly void ShareFlags(CompiledItem item)
    {
        CoreExtern found;
        GetExport(item, &found);
        byte* flags = Native.MemoryData(_instance.StoreContext, &found.Memory);
        for (int i = 0; i < _states.Length; i++)
        {
            _states[i].ShareFlag(flags + i);
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

        if (export.IsTrampoline)
        {
            return Trampoline(export.Index);
        }

        CoreExtern found;
        GetExport(export, &found);
        CoreFunction* function = _resources.Allocate<CoreFunction>();
        *function = found.Function;
        return function;
    }

    private readonly CoreFunction* Trampoline(int index)
    {
        if (_trampolines[index] is null)
        {
            _trampolines[index] = _resources.Allocate<CoreFunction>();
            CompiledTrampoline compiled = _compiled.Trampolines[index]!;
            if (_instance.Async is not null)
            {
                _instance.Async.CreateFunction(
                    compiled.EngineType.DangerousGetHandle(), compiled.ResultKind, MakeAsyncTrampoline(compiled), _trampolines[index]);
                return _trampolines[index];
            }

            Engine.Trampoline trampoline = MakeTrampoline(compiled);
            Engine.Trampoline.CreateFunction(
                _instance.StoreContext, compiled.EngineType.DangerousGetHandle(), _resources.Register(trampoline), _trampolines[index]);
        }

        return _trampolines[index];
    }

    private readonly Engine.Trampoline MakeTrampoline(CompiledTrampoline trampoline)
    {
        InstanceState state = _states[trampoline.Plan.ComponentInstance];
        switch (trampoline.Plan)
        {
            case PlanTrampoline.LowerImport { Abi: not CanonAbi.Sync } or PlanTrampoline.Call when trampoline.Call is null or { IsAsync: true }:
                return new UnsupportedTrampoline(_instance, state, "made an asynchronous call");
            case PlanTrampoline.LowerImport(_, var import, var options, _):
                FunctionType type = MakeType(_compiled.Plan.Imports[import].Type, trampoline.Layout!);
                return _link.CreateTrampoline(import, MakeContext(options, export: null, type));
            case PlanTrampoline.Call(_, var function, var options, _):
                return MakeCall(trampoline, function, options);
            case PlanTrampoline.ResourceNew(_, var resource):
                return new ResourceNewTrampoline(_instance, state, Resource(resource));
            case PlanTrampoline.ResourceRep(_, var resource):
                return new ResourceRepTrampoline(_instance, state, Resource(resource));
            case PlanTrampoline.ResourceDrop(_, var resource):
                return new ResourceDropTrampoline(_instance, state, Resource(resource));
            case PlanTrampoline.Assist:
                return MakeAssist(trampoline.Assists!);
            case PlanTrampoline.BuiltIn(_, var builtIn, _, _, _, _):
                return BuiltInTrampoline.Create(_instance, state, builtIn);
            default:
                throw new InvalidOperationException($"unexpected {trampoline.Plan.GetType().Name}");
        }
    }

    private readonly CallTrampoline MakeCall(CompiledTrampoline trampoline, int function, int options)
    {
        MakeResources(_compiled.Functions[function].Plan.Type);
        FunctionPointers callee = Lifted(function);
        return new CallTrampoline(
            MakeContext(options, export: null),
            MakeContext(_compiled.Functions[function].Plan.Options, export: null),
            trampoline.Call!,
            trampoline.Layout!,
            callee.Core,
            callee.PostReturn,
            _resourceTypes);
    }

    private readonly AssistTrampoline MakeAssist(CompiledAssist[] nodes)
    {
        // Adapters have no values with resources.
        var transfers = new Dictionary<(int Call, bool IsResult), Transfer>();
        foreach (AssistNode node in nodes.Select(n => n.Node))
        {
            if (!transfers.ContainsKey((node.Call, node.IsResult)))
            {
                var call = (PlanTrampoline.Call)_compiled.Plan.Trampolines[node.Call];
                LiftLowerContext caller = MakeContext(call.Options, export: null);
                LiftLowerContext callee = MakeContext(_compiled.Plan.Functions[call.Function].Options, export: null);
                transfers.Add((node.Call, false), new Transfer(caller, callee, []));
                transfers.Add((node.Call, true), new Transfer(callee, caller, []));
            }
        }

        return new AssistTrampoline(_instance, nodes, [.. nodes.Select(n => transfers[(n.Node.Call, n.Node.IsResult)])]);
    }

    private readonly FunctionType MakeType(PlanFunctionType type, FunctionLayout layout)
    {
        MakeResources(type);
        return new FunctionType(type, _resourceTypes, layout);
    }

    private readonly void MakeResources(PlanFunctionType type)
    {
        foreach (int resource in type.Resources.Values)
        {
            Resource(resource);
        }
    }

    private readonly ResourceType Resource(int index) => _resourceTypes[index] ??= _compiled.Plan.Resources[index] is PlanResource.Defined(var name, var instance, _)
        ? new ResourceType(name, _states[instance]) { Destructor = Function(_compiled.Destructors[index]), Entering = Entering(instance) }
        : _link.CreateResourceType(_instance, index);

    private readonly FunctionPointers Lifted(int index)
    {
        ref FunctionPointers pointers = ref _functions[index];
        if (!pointers.IsSet)
        {
            CompiledFunction function = _compiled.Functions[index];
            pointers = new FunctionPointers { IsSet = true, Core = Function(function.Core), PostReturn = Function(function.PostReturn) };
        }

        return pointers;
    }

    private readonly OptionPointers PointersOf(int index)
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

        return pointers;
    }

    private readonly LiftLowerContext MakeContext(int index, string? export, FunctionType? type = null)
    {
        CompiledOptions options = _compiled.Options[index];
        OptionPointers pointers = PointersOf(index);
        return new LiftLowerContext(
            _instance,
            _states[options.ComponentInstance],
            export,
            options.Encoding,
            options.Pointer,
            pointers.Memory,
            pointers.Realloc,
            pointers.ReallocFrame)
        {
            Type = type,
        };
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
                functions[j] = MakeFunction(_compiled.Plan.Exports[indices[j]]);
            }

            exports[i] = new ExportInstance(_instance, functions, Resources(_link.ExportNames[i]));
        }

        return exports;
    }

    private readonly ExportFunction MakeFunction(PlanExport export)
    {
        int index = ((PlanCallee.Lifted)export.Callee).Index;
        CompiledFunction function = _compiled.Functions[index];
        FunctionPointers pointers = Lifted(index);
        return new ExportFunction(
            MakeContext(function.Plan.Options, PlanPath.ToText(export.Path), MakeType(export.Type, function.Layout)),
            pointers.Core,
            pointers.PostReturn,
            _resources.Allocate<FlatValue>(Math.Max(1, function.FrameLength)),
            function.FrameLength,
            function.Layout.FlatResults.Length,
            Entering(function.Plan.ComponentInstance))
        {
            Lifted = _instance.Async is null ? null : LiftedAsync(index, PlanPath.ToText(export.Path)),
        };
    }

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

    private struct FunctionPointers
    {
        internal bool IsSet;
        internal CoreFunction* Core;
        internal CoreFunction* PostReturn;
    }

    private struct OptionPointers
    {
        internal bool IsSet;
        internal CoreMemory* Memory;
        internal CoreFunction* Realloc;
        internal FlatValue* ReallocFrame;
    }
}
