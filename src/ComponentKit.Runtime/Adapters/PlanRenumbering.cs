using System.Diagnostics.CodeAnalysis;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Moves the steps of a plan to other places, in all that mentions them, and gives steps adapters for trampolines.</summary>
/// <param name="places">Where each step goes.</param>
/// <param name="adapters">What takes the place of trampolines, as an argument of steps.</param>
internal sealed class PlanRenumbering(int[] places, IReadOnlyDictionary<int, CoreItem> adapters)
{
    /// <summary>The plan with its items at their new places; its steps are in the order that they were.</summary>
    internal LinkPlan Apply(LinkPlan plan) => plan with
    {
        Steps = [.. plan.Steps.Select(s => s with { Arguments = [.. s.Arguments.Select(a => a with { Item = MoveArgument(a.Item) })] })],
        Options = [.. plan.Options.Select(o => o with { Memory = Move(o.Memory), Realloc = Move(o.Realloc) })],
        Functions =
        [
            .. plan.Functions.Select(f => f with { Core = Move(f.Core), PostReturn = Move(f.PostReturn), Callback = Move(f.Callback) }),
        ],
        Resources = [.. plan.Resources.Select(r => r is PlanResource.Defined d ? d with { Destructor = Move(d.Destructor) } : r)],
    };

    private CoreItem MoveArgument(CoreItem item) =>
        item is CoreItem.Trampoline(var index) && adapters.TryGetValue(index, out CoreItem? adapter) ? adapter : Move(item);

    [return: NotNullIfNotNull(nameof(item))]
    private CoreItem? Move(CoreItem? item) => item is CoreItem.Export export ? export with { Instance = places[export.Instance] } : item;
}
