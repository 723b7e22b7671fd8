using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Calls;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
using CoreExtern = ComponentKit.Binary.Typing.CoreExtern;
using FlatType = ComponentKit.Wit.Layout.FlatType;

namespace ComponentKit.Runtime.Instances;

/// <summary>Compiles a plan's core modules and turns its names into numbers, so that instantiating looks nothing up.</summary>
/// <remarks>
/// Calls into core code are unchecked: the engine takes the flat values for what the caller says they are. The types of all
/// functions that will be called, and of all that core code calls, are therefore compared here, once, with what the canonical
/// ABI makes of the component's types.
/// </remarks>
internal sealed class PlanCompiler
{
    private static readonly CoreFunctionType DestructorType = new([CoreFunctionType.I32], []);
    private static readonly CoreFunctionType HandleToRepType = new([CoreFunctionType.I32], [CoreFunctionType.I32]);

    private static readonly CoreFunctionType AssistType =
        new([CoreFunctionType.I32, CoreFunctionType.I64, CoreFunctionType.I64], [CoreFunctionType.I64, CoreFunctionType.I64]);

    private static readonly CoreFunctionType CallbackType =
        new([CoreFunctionType.I32, CoreFunctionType.I32, CoreFunctionType.I32], [CoreFunctionType.I32]);

    private readonly WasmEngine _engine;
    private readonly LinkPlan _plan;
    private readonly string _name;
    private readonly CoreModule[] _modules;
    private readonly CoreModule[] _instances;
    private readonly CoreFunctionType?[] _trampolineTypes;
    private readonly string?[] _names;

    private PlanCompiler(
        WasmEngine engine, LinkPlan plan, string name, IReadOnlyList<PlanModule.Embedded> imported, Func<int, CoreModule>? stored)
    {
        _engine = engine;
        _plan = plan;
        _name = name;
        _modules = stored is null
            ? [.. plan.Modules.Select(m => CompileModule(m, imported))]
            : [.. plan.Modules.Select((_, i) => stored(i))];
        _instances = [.. plan.Steps.Select(s => _modules[s.Module])];
        _trampolineTypes = new CoreFunctionType?[plan.Trampolines.Length];
        _names = new string?[plan.Functions.Length];
        foreach (PlanExport export in plan.Exports)
        {
            if (export.Callee is PlanCallee.Lifted(var function))
            {
                _names[function] ??= PlanPath.ToText(export.Path);
            }
        }
    }

    /// <summary>Compiles a plan.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="name">How messages name the component.</param>
    /// <param name="imported">The core modules that the host gives, one for each module import.</param>
    /// <param name="stored">Gives the modules of the plan where they are compiled already.</param>
    /// <exception cref="DiagnosticException">The engine refuses a module, or a core function has a wrong type.</exception>
    internal static CompiledPlan Compile(
        WasmEngine engine, LinkPlan plan, string name, IReadOnlyList<PlanModule.Embedded> imported, Func<int, CoreModule>? stored = null) =>
        new PlanCompiler(engine, plan, name, imported, stored).Compile();

    private CompiledPlan Compile()
    {
        CompiledStep[] steps =
        [
            .. _plan.Steps.Select((s, i) => new CompiledStep(
                _instances[i], s.ComponentInstance, [.. _instances[i].Imports.Select(import => Argument(import, s))])),
        ];
        CompiledOptions[] options = [.. _plan.Options.Select(CompileOptions)];
        CompiledFunction[] functions = [.. _plan.Functions.Select((f, i) => CompileFunction(f, i, options))];
        CompiledItem?[] destructors =
        [
            .. _plan.Resources.Select(r => OptionalFunction((r as PlanResource.Defined)?.Destructor, DestructorType, "a destructor")),
        ];
        CheckImports(steps, options);
        return new CompiledPlan
        {
            Plan = _plan,
            Engine = _engine.Handle.Clone(),
            Modules = _modules,
            Steps = steps,
            GeneratedCount = _plan.Steps.Count(s => _plan.Modules[s.Module] is PlanModule.Generated),
            Flags = _plan.Flags is null ? null : Compile(_plan.Flags),
            Trampolines = [.. _plan.Trampolines.Select((t, i) => CompileTrampoline(t, i, options, functions))],
            Options = options,
            Functions = functions,
            Destructors = destructors,
            TracksEntry = _plan.Trampolines.Any(t => t is PlanTrampoline.Call or PlanTrampoline.BuiltIn),
        };
    }

    private CoreModule CompileModule(PlanModule module, IReadOnlyList<PlanModule.Embedded> imported) => module switch
    {
        PlanModule.Embedded embedded => CompileModule(embedded),
        PlanModule.Imported(var index) => CompileModule(imported[index]),
        PlanModule.Generated(var bytes) => CoreModule.TryCompile(_engine.Handle, bytes.Span, out string? error)
            ?? throw new InvalidOperationException($"an adapter is not valid: {error}"),
        _ => throw new InvalidOperationException(),
    };

    private CoreModule CompileModule(PlanModule.Embedded module)
    {
        CoreModuleType type = CoreModuleFit.Read(module.Bytes);
        if (type.Imports.Select(i => i.Type).Concat(type.Exports.Exports.Values).Any(e => !IsDescribable(e)))
        {
            throw Failure(
                LinkDiagnostics.NotSupported,
                "the component cannot be run yet: a core module imports or exports something with references of another kind than funcref and externref",
                module.Offset);
        }

        return CoreModule.TryCompile(_engine.Handle, module.Bytes.Span, out string? error)
            ?? throw Failure(LinkDiagnostics.InvalidCoreModule, $"a core module is not valid: {EngineError.CauseOf(error!)}", module.Offset);
    }

    // The C API ends the process when it is asked for a type with other references in it.
    private static bool IsDescribable(CoreExtern item) => item switch
    {
        CoreExtern.Func(var type, _) => type is not null && IsDescribable(type),
        CoreExtern.Tag(var type, _) => type is not null && IsDescribable(type),
        CoreExtern.Global(var type, _) => IsDescribable(type),
        CoreExtern.Table(var type, _) => IsDescribable(type),
        _ => true,
    };

    private static bool IsDescribable(CoreFuncType type) => type.Parameters.All(IsDescribable) && type.Results.All(IsDescribable);

    private static bool IsDescribable(CoreValueType type) =>
        type.Kind != CoreValueKind.Ref || type == CoreValueType.FuncRef || type == CoreValueType.ExternRef;

    private CompiledItem Argument(CoreImport import, PlanStep step)
    {
        foreach (PlanArgument argument in step.Arguments)
        {
            if (argument.Module != import.Module)
            {
                continue;
            }

            if (argument.Field == import.Name)
            {
                return Compile(argument.Item);
            }

            if (argument is { Field: null, Item: CoreItem.Export(var instance, _) })
            {
                return Compile(new CoreItem.Export(instance, import.Name));
            }
        }

        throw Failure(
            LinkDiagnostics.MissingCoreArgument,
            $"a core module imports `{import.Name}` from `{import.Module}`, which nothing gives it",
            (_plan.Modules[step.Module] as PlanModule.Embedded)?.Offset ?? 0);
    }

    private CompiledItem Compile(CoreItem item) => item switch
    {
        CoreItem.Trampoline(var index) => CompiledItem.Trampoline(index),
        CoreItem.Export(var instance, var name) => new CompiledItem(instance, Export(_instances[instance], name).Index),
        _ => throw new InvalidOperationException(),
    };

    private CoreExport Export(CoreModule module, string name) =>
        module.Exports.TryGetValue(name, out CoreExport? export)
            ? export
            : throw Failure(LinkDiagnostics.MissingCoreArgument, $"a core module has no export `{name}`", 0);

    // The types with which core modules import trampolines. That of a built-in need not be known otherwise.
    private void CheckImports(CompiledStep[] steps, CompiledOptions[] options)
    {
        foreach (CompiledStep step in steps)
        {
            for (int i = 0; i < step.Arguments.Length; i++)
            {
                if (step.Arguments[i].IsTrampoline)
                {
                    CoreImport import = step.Module.Imports[i];
                    int index = step.Arguments[i].Index;
                    CheckType(
                        import.FunctionType,
                        TypeOf(index, options) ?? import.FunctionType!,
                        $"the import `{import.Name}` from `{import.Module}`");
                    _trampolineTypes[index] = import.FunctionType;
                }
            }
        }
    }

    private CompiledTrampoline? CompileTrampoline(
        PlanTrampoline trampoline, int index, CompiledOptions[] options, CompiledFunction[] functions)
    {
        if (_trampolineTypes[index] is not { } type)
        {
            return null;
        }

        CallTransfer? call = trampoline is PlanTrampoline.Call lowered ? MakeTransfer(lowered, options, functions) : null;
        return new CompiledTrampoline(trampoline, FunctionTypeHandle.Create(type), type.Results.FirstOrDefault(), LayoutOf(trampoline, options), call)
        {
            Assists = trampoline is PlanTrampoline.Assist assist
                ? [.. assist.Nodes.Select(n => new CompiledAssist(n, MakeTransfer((PlanTrampoline.Call)_plan.Trampolines[n.Call], options, functions)))]
                : null,
        };
    }

    private CallTransfer MakeTransfer(PlanTrampoline.Call call, CompiledOptions[] options, CompiledFunction[] functions)
    {
        CompiledFunction function = functions[call.Function];
        return new CallTransfer(
            function, call.ComponentInstance, options[call.Options], options[function.Plan.Options], call.Abi, _engine.Options.DeterministicNaNs);
    }

    private FunctionLayout? LayoutOf(PlanTrampoline trampoline, CompiledOptions[] options) => trampoline switch
    {
        PlanTrampoline.LowerImport(_, var import, var index, var abi) =>
            LayoutOf(_plan.Imports[import].Type, CanonContext.Lower, abi, options[index].Pointer),
        PlanTrampoline.Call(_, var function, var index, var abi) =>
            LayoutOf(_plan.Functions[function].Type, CanonContext.Lower, abi, options[index].Pointer),
        _ => null,
    };

    private static FunctionLayout LayoutOf(PlanFunctionType type, CanonContext context, CanonAbi abi, PointerType pointer) =>
        FunctionLayout.Of(type.Type.Parameters.Select(p => p.Type), type.Type.Result, context, abi, pointer);

    private CoreFunctionType? TypeOf(int index, CompiledOptions[] options) => _plan.Trampolines[index] switch
    {
        PlanTrampoline.ResourceDrop => DestructorType,
        PlanTrampoline.ResourceNew or PlanTrampoline.ResourceRep => HandleToRepType,
        PlanTrampoline.Assist => AssistType,
        PlanTrampoline.BuiltIn { Type: var type } => type is null || !IsNumeric(type) ? null : ToCore(type),
        var lowered => ToCore(LayoutOf(lowered, options)!),
    };

    private CompiledOptions CompileOptions(PlanOptions options)
    {
        CompiledItem? memory = null;
        PointerType pointer = PointerType.I32;
        if (options.Memory is CoreItem.Export(var instance, var name))
        {
            CoreExport export = Export(_instances[instance], name);
            memory = new CompiledItem(instance, export.Index);
            pointer = export.AddressBits switch
            {
                32 => PointerType.I32,
                64 => PointerType.I64,
                _ => throw Failure(LinkDiagnostics.CoreTypeMismatch, $"the memory option names `{name}`, which is no memory", 0),
            };
        }

        byte address = pointer == PointerType.I32 ? CoreFunctionType.I32 : CoreFunctionType.I64;
        var realloc = new CoreFunctionType([address, address, address, address], [address]);
        return new CompiledOptions(
            options.ComponentInstance, options.Encoding, pointer, memory, OptionalFunction(options.Realloc, realloc, "the realloc option"));
    }

    private CompiledFunction CompileFunction(PlanFunction function, int index, CompiledOptions[] options)
    {
        FunctionLayout layout = LayoutOf(function.Type, CanonContext.Lift, function.Abi, options[function.Options].Pointer);
        CoreFunctionType type = ToCore(layout);
        string name = _names[index] is { } path ? $"`{path}`" : "a lifted function";
        return new CompiledFunction(
            function,
            layout,
            OptionalFunction(function.Core, type, $"the core function of {name}")!.Value,
            OptionalFunction(function.PostReturn, new CoreFunctionType(type.Results, []), $"the post-return function of {name}"),
            OptionalFunction(function.Callback, CallbackType, $"the callback of {name}"));
    }

    private CompiledItem? OptionalFunction(CoreItem? item, CoreFunctionType expected, string what)
    {
        switch (item)
        {
            case null:
                return null;
            case CoreItem.Trampoline(var index):
                // Validation compared the types already, of what has one.
                _trampolineTypes[index] = expected;
                return CompiledItem.Trampoline(index);
            case CoreItem.Export(var instance, var name):
                CoreExport export = Export(_instances[instance], name);
                CheckType(export.FunctionType, expected, what);
                return new CompiledItem(instance, export.Index);
            default:
                throw new InvalidOperationException();
        }
    }

    private void CheckType(CoreFunctionType? actual, CoreFunctionType expected, string what)
    {
        if (actual != expected)
        {
            throw Failure(
                LinkDiagnostics.CoreTypeMismatch,
                $"{what} has the core type {actual?.ToString() ?? "of something else"}, but the canonical ABI makes it {expected}",
                0);
        }
    }

    private static CoreFunctionType ToCore(FunctionLayout layout) => new(ToCore(layout.FlatParameters), ToCore(layout.FlatResults));

    private static ImmutableArray<byte> ToCore(ImmutableArray<FlatType> types) => [.. types.Select(t => t switch
    {
        FlatType.I32 => CoreFunctionType.I32,
        FlatType.I64 => CoreFunctionType.I64,
        FlatType.F32 => CoreFunctionType.F32,
        _ => CoreFunctionType.F64,
    })];

    // Threads start with references to functions; what core modules import says enough about those.
    private static bool IsNumeric(CoreFuncType type) =>
        type.Parameters.Concat(type.Results).All(t => t.Kind is CoreValueKind.I32 or CoreValueKind.I64 or CoreValueKind.F32 or CoreValueKind.F64);

    private static CoreFunctionType ToCore(CoreFuncType type) => new(ToCore(type.Parameters), ToCore(type.Results));

    private static ImmutableArray<byte> ToCore(ImmutableArray<CoreValueType> types) => [.. types.Select(t => t.Kind switch
    {
        CoreValueKind.I32 => CoreFunctionType.I32,
        CoreValueKind.I64 => CoreFunctionType.I64,
        CoreValueKind.F32 => CoreFunctionType.F32,
        CoreValueKind.F64 => CoreFunctionType.F64,
        _ => throw new InvalidOperationException($"no built-in has a parameter of the type {t}"),
    })];

    private DiagnosticException Failure(DiagnosticDescriptor descriptor, string message, long offset) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(_name, offset)));
}
