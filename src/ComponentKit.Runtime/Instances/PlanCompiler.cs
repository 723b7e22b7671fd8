using System.Collections.Immutable;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
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
    private static readonly CoreFunctionType ReallocType = new([CoreFunctionType.I32, CoreFunctionType.I32, CoreFunctionType.I32, CoreFunctionType.I32], [CoreFunctionType.I32]);
    private static readonly CoreFunctionType DestructorType = new([CoreFunctionType.I32], []);
    private static readonly CoreFunctionType HandleToRepType = new([CoreFunctionType.I32], [CoreFunctionType.I32]);

    private readonly WasmEngine _engine;
    private readonly LinkPlan _plan;
    private readonly string _name;

    private PlanCompiler(WasmEngine engine, LinkPlan plan, string name)
    {
        _engine = engine;
        _plan = plan;
        _name = name;
    }

    /// <summary>Compiles a plan.</summary>
    /// <exception cref="DiagnosticException">The engine refuses a module, or a core function has a wrong type.</exception>
    internal static CompiledPlan Compile(WasmEngine engine, LinkPlan plan, string name) =>
        new PlanCompiler(engine, plan, name).Compile();

    private CompiledPlan Compile()
    {
        RefuseUnsupported();
        CoreModule[] modules = [.. _plan.Modules.Select(CompileModule)];
        CoreModule[] instances = [.. _plan.Steps.Select(s => modules[s.Module])];
        CompiledStep[] steps = [.. _plan.Steps.Select(s => new CompiledStep(modules[s.Module], [.. modules[s.Module].Imports.Select(i => Argument(i, s, instances))]))];
        return new CompiledPlan
        {
            Plan = _plan,
            Engine = _engine.Handle.Clone(),
            Steps = steps,
            TrampolineTypes = TrampolineTypes(steps),
            Options = [.. _plan.Options.Select(o => CompileOptions(o, instances))],
            Destructors = [.. _plan.Resources.Select(r => OptionalFunction(r.Destructor, DestructorType, "a destructor", instances))],
            Exports = [.. _plan.Exports.Select(e => CompileExport(e, instances))],
        };
    }

    private void RefuseUnsupported()
    {
        foreach (PlanTrampoline.BuiltIn builtIn in _plan.Trampolines.OfType<PlanTrampoline.BuiltIn>())
        {
            throw Failure(
                LinkDiagnostics.NotSupported,
                $"the component cannot be run yet: it uses the built-in {builtIn.Definition.Kind}",
                builtIn.Offset);
        }
    }

    private CoreModule CompileModule(PlanModule module) =>
        CoreModule.TryCompile(_engine.Handle, module.Bytes.Span, out string? error)
        ?? throw Failure(LinkDiagnostics.InvalidCoreModule, $"a core module is not valid: {error}", module.Offset);

    private CompiledItem Argument(CoreImport import, PlanStep step, CoreModule[] instances)
    {
        foreach (PlanArgument argument in step.Arguments)
        {
            if (argument.Module != import.Module)
            {
                continue;
            }

            if (argument.Field == import.Name)
            {
                return Compile(argument.Item, instances);
            }

            if (argument is { Field: null, Item: CoreItem.Export(var instance, _) })
            {
                return Compile(new CoreItem.Export(instance, import.Name), instances);
            }
        }

        throw Failure(
            LinkDiagnostics.MissingCoreArgument,
            $"a core module imports `{import.Name}` from `{import.Module}`, which nothing gives it",
            _plan.Modules[step.Module].Offset);
    }

    private CompiledItem Compile(CoreItem item, CoreModule[] instances) => item switch
    {
        CoreItem.Trampoline(var index) => CompiledItem.Trampoline(index),
        CoreItem.Export(var instance, var name) => new CompiledItem(instance, Export(instances[instance], name).Index),
        _ => throw new InvalidOperationException(),
    };

    private CoreExport Export(CoreModule module, string name) =>
        module.Exports.TryGetValue(name, out CoreExport? export)
            ? export
            : throw Failure(LinkDiagnostics.MissingCoreArgument, $"a core module has no export `{name}`", 0);

    // A trampoline's core function is made with the type with which core modules import it.
    private nint[] TrampolineTypes(CompiledStep[] steps)
    {
        var types = new nint[_plan.Trampolines.Length];
        foreach (CompiledStep step in steps)
        {
            for (int i = 0; i < step.Arguments.Length; i++)
            {
                if (step.Arguments[i].IsTrampoline)
                {
                    CoreImport import = step.Module.Imports[i];
                    PlanTrampoline trampoline = _plan.Trampolines[step.Arguments[i].Index];
                    CheckType(import.FunctionType, TypeOf(trampoline), $"the import `{import.Name}` from `{import.Module}`");
                    types[step.Arguments[i].Index] = import.EngineType;
                }
            }
        }

        return types;
    }

    private CoreFunctionType TypeOf(PlanTrampoline trampoline) => trampoline switch
    {
        PlanTrampoline.LowerImport(_, var import, _) => ToCore(FunctionLayout.Of(_plan.Imports[import].Function, CanonContext.Lower)),
        PlanTrampoline.ResourceDrop => DestructorType,
        PlanTrampoline.ResourceNew or PlanTrampoline.ResourceRep => HandleToRepType,
        _ => throw new InvalidOperationException($"unexpected {trampoline.GetType().Name}"),
    };

    private CompiledOptions CompileOptions(PlanOptions options, CoreModule[] instances)
    {
        CompiledItem? memory = null;
        if (options.Memory is CoreItem.Export(var instance, var name))
        {
            CoreExport export = Export(instances[instance], name);
            memory = export.AddressBits switch
            {
                32 => new CompiledItem(instance, export.Index),
                64 => throw Failure(LinkDiagnostics.NotSupported, "the component cannot be run yet: it uses a 64-bit memory", 0),
                _ => throw Failure(LinkDiagnostics.CoreTypeMismatch, $"the memory option names `{name}`, which is no memory", 0),
            };
        }

        return new CompiledOptions(
            options.ComponentInstance,
            options.Encoding,
            memory,
            OptionalFunction(options.Realloc, ReallocType, "the realloc option", instances));
    }

    private CompiledExport CompileExport(PlanExport export, CoreModule[] instances)
    {
        string path = export.Interface is null ? export.Function.Name : $"{export.Interface}#{export.Function.Name}";
        CoreFunctionType type = ToCore(FunctionLayout.Of(export.Function, CanonContext.Lift));
        var postReturnType = new CoreFunctionType(type.Results, []);
        return new CompiledExport(
            path,
            OptionalFunction(export.Core, type, $"the core function of `{path}`", instances)!.Value,
            OptionalFunction(export.PostReturn, postReturnType, $"the post-return function of `{path}`", instances),
            export.Options,
            Math.Max(type.Parameters.Length, type.Results.Length),
            type.Results.Length);
    }

    private CompiledItem? OptionalFunction(CoreItem? item, CoreFunctionType expected, string what, CoreModule[] instances)
    {
        switch (item)
        {
            case null:
                return null;
            case CoreItem.Export(var instance, var name):
                CoreExport export = Export(instances[instance], name);
                CheckType(export.FunctionType, expected, what);
                return new CompiledItem(instance, export.Index);
            default:
                throw Failure(LinkDiagnostics.NotSupported, $"the component cannot be run yet: {what} is a built-in", 0);
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

    private DiagnosticException Failure(DiagnosticDescriptor descriptor, string message, long offset) =>
        new(new Diagnostic(descriptor, message, new DiagnosticLocation.InBinary(_name, offset)));
}
