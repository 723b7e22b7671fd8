using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Finds the calls between components that can have an adapter. All others are trampolines of the runtime.</summary>
/// <remarks>
/// The runtime's are calls that are asynchronous, that hand over resources, streams, futures or error contexts, that could find a component
/// instance entered, whose sides keep something for the task inside, or that have a memory of another kind than the common one.
/// </remarks>
internal sealed class AdapterSelection
{
    private readonly LinkPlan _plan;
    private readonly CallGraph _graph;
    private readonly AdapterTypes _types = new();
    private readonly HashSet<int> _withContext;
    private readonly CoreModuleType?[] _modules;

    internal AdapterSelection(LinkPlan plan)
    {
        _plan = plan;
        _graph = new CallGraph(plan);
        _withContext =
        [
            .. plan.Trampolines.OfType<PlanTrampoline.BuiltIn>()
                .Where(b => b.Definition.Kind is CanonBuiltInKind.ContextGet or CanonBuiltInKind.ContextSet)
                .Select(b => b.ComponentInstance),
        ];
        _modules = new CoreModuleType?[plan.Modules.Length];
    }

    /// <summary>For each step the calls that it is the first to use.</summary>
    internal List<AdapterCall>[] ByStep()
    {
        var found = _plan.Steps.Select(_ => new List<AdapterCall>()).ToArray();
        if (_plan.MayBlock)
        {
            return found;
        }

        var seen = new HashSet<int>();
        for (int i = 0; i < found.Length; i++)
        {
            foreach (PlanArgument argument in _plan.Steps[i].Arguments)
            {
                if (argument.Item is CoreItem.Trampoline(var index)
                    && _plan.Trampolines[index] is PlanTrampoline.Call
                    && seen.Add(index)
                    && CanAdapt(Call(_plan, index), i))
                {
                    found[i].Add(Call(_plan, index));
                }
            }
        }

        return found;
    }

    /// <summary>The call that a trampoline stands for.</summary>
    internal static AdapterCall Call(LinkPlan plan, int index)
    {
        var call = (PlanTrampoline.Call)plan.Trampolines[index];
        PlanFunction function = plan.Functions[call.Function];
        return new AdapterCall(index, call.ComponentInstance, function, plan.Options[call.Options], plan.Options[function.Options]);
    }

    private bool CanAdapt(AdapterCall call, int step)
    {
        FuncType type = call.Function.Type.Type;
        IEnumerable<WitType> all = call.Result is { } result ? call.Parameters.Append(result) : call.Parameters;
        if (((PlanTrampoline.Call)_plan.Trampolines[call.Index]).Abi != CanonAbi.Sync
            || call.Function.Abi != CanonAbi.Sync
            || type.IsAsync
            || all.Sum(t => (long)_types.CostOf(t)) > AdapterTypes.MaxCost
            || !_graph.IsFree(call.Caller, call.Function.ComponentInstance)
            || _withContext.Contains(call.Caller)
            || _withContext.Contains(call.Function.ComponentInstance))
        {
            return false;
        }

        bool down = call.Parameters.Any(_types.Allocates) || call.Lower.ParametersSpilled;
        bool up = call.Result is { } given && _types.Allocates(given);
        return IsBefore(call.Function.Core, step)
            && (call.Function.PostReturn is null || IsBefore(call.Function.PostReturn, step))
            && IsUsable(call.CallerOptions, down || up || call.Lower.ResultSpilled, up, step)
            && IsUsable(call.CalleeOptions, down || up || call.Lift.ResultSpilled, down, step);
    }

    // Options are imported whether they are needed or not, so that what is there must be usable.
    private bool IsUsable(PlanOptions options, bool needsMemory, bool needsRealloc, int step) =>
        (options.Memory is null ? !needsMemory : IsBefore(options.Memory, step) && IsCommonMemory(options.Memory))
        && (options.Realloc is null ? !needsRealloc : IsBefore(options.Realloc, step));

    private static bool IsBefore(CoreItem item, int step) => item is CoreItem.Export(var instance, _) && instance < step;

    private bool IsCommonMemory(CoreItem item)
    {
        var (instance, name) = (CoreItem.Export)item;
        int module = _plan.Steps[instance].Module;
        if (_plan.Modules[module] is not PlanModule.Embedded embedded)
        {
            return false;
        }

        CoreModuleType type = _modules[module] ??= CoreModuleFit.Read(embedded.Bytes);
        return type.Exports.Exports.TryGetValue(name, out CoreExtern? found)
            && found is CoreExtern.Memory(var limits)
            && limits is { Is64: false, IsShared: false, PageSizeLog2: null or 16 };
    }
}
