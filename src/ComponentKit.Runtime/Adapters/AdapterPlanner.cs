using System.Collections.Immutable;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Core.Writing;
using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Puts adapters into a plan: core modules that take the place of trampolines where one component calls another.</summary>
/// <remarks>
/// <para>A call then stays in core code. What adapters of a step need was instantiated before it, by the order of the component's
/// definitions, so that their module comes right before the first step that uses them.</para>
/// <para>What this does to a plan follows from the plan alone: a stored component has the adapters compiled, and the plan is made again.</para>
/// </remarks>
internal static class AdapterPlanner
{
    private const string FlagsName = "flags";

    /// <summary>The plan with adapters for all calls that can have one.</summary>
    internal static LinkPlan Apply(LinkPlan plan)
    {
        List<AdapterCall>[] calls = new AdapterSelection(plan).ByStep();
        if (calls.All(c => c.Count == 0))
        {
            return plan;
        }

        // Where each step goes, behind the flags and its adapters, if it has any.
        var places = new int[plan.Steps.Length];
        for (int i = 0, next = 1; i < places.Length; i++, next++)
        {
            next += calls[i].Count > 0 ? 1 : 0;
            places[i] = next;
        }

        var adapters = new Dictionary<int, CoreItem>();
        for (int i = 0; i < calls.Length; i++)
        {
            foreach (AdapterCall call in calls[i])
            {
                adapters.Add(call.Index, new CoreItem.Export(places[i] - 1, AdapterModule.NameOf(call)));
            }
        }

        return Insert(new PlanRenumbering(places, adapters).Apply(plan), calls);
    }

    private static LinkPlan Insert(LinkPlan plan, List<AdapterCall>[] calls)
    {
        ImmutableArray<PlanModule>.Builder modules = plan.Modules.ToBuilder();
        ImmutableArray<PlanTrampoline>.Builder trampolines = plan.Trampolines.ToBuilder();
        ImmutableArray<PlanStep>.Builder steps = ImmutableArray.CreateBuilder<PlanStep>();

        // 0 everywhere: everybody may call out.
        ulong pages = ((ulong)plan.Parents.Length >> 16) + 1;
        var flags = new CoreModuleBuilder();
        flags.Export(FlagsName, CoreIndexSpace.Memory, flags.AddMemory(new CoreLimits(pages, pages, Is64: false, IsShared: false, PageSizeLog2: null)));
        steps.Add(new PlanStep(0, modules.Count, []));
        modules.Add(new PlanModule.Generated(flags.Build().ToBytes()));
        var flagsItem = new CoreItem.Export(0, FlagsName);
        for (int i = 0; i < calls.Length; i++)
        {
            if (calls[i].Count > 0)
            {
                // With their items at the new places.
                List<AdapterCall> moved = [.. calls[i].Select(c => AdapterSelection.Call(plan, c.Index))];
                var module = new AdapterModule(moved, flagsItem, new CoreItem.Trampoline(trampolines.Count));
                moved.ForEach(module.Add);
                trampolines.Add(new PlanTrampoline.Assist(calls[i][0].Caller, module.Nodes));
                steps.Add(new PlanStep(calls[i][0].Caller, modules.Count, module.Arguments));
                modules.Add(new PlanModule.Generated(module.ToBytes()));
            }

            steps.Add(plan.Steps[i]);
        }

        return plan with
        {
            Modules = modules.ToImmutable(),
            Trampolines = trampolines.ToImmutable(),
            Steps = steps.ToImmutable(),
            Flags = flagsItem,
        };
    }
}
