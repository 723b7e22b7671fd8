using System.Collections.Immutable;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Emit.Planning;

/// <summary>Puts values one behind the other.</summary>
internal static class SlotPlanner
{
    /// <summary>The values as parts of a record or tuple.</summary>
    /// <param name="values">The values in order.</param>
    /// <param name="layout">Where they lie in memory.</param>
    /// <param name="name">The C# name of each.</param>
    public static ImmutableArray<SlotPlan> Place(IReadOnlyList<ValuePlan> values, RecordLayout layout, Func<int, string> name)
    {
        var slots = ImmutableArray.CreateBuilder<SlotPlan>(values.Count);
        int flatIndex = 0;
        for (int i = 0; i < values.Count; i++)
        {
            slots.Add(new SlotPlan(name(i), values[i].Type, values[i], flatIndex, layout.Offsets[i]));
            flatIndex += values[i].FlatCount;
        }

        return slots.MoveToImmutable();
    }
}
