using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Plans what the calls of a function move: the one planner of imports and exports, which differ in direction only.</summary>
/// <param name="values">How values are moved, as seen from the file.</param>
internal sealed class CallPlanner(ValuePlanner values)
{
    private readonly AsyncValueFinder _finder = new();

    /// <summary>Plans the calls of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="context">The side: <see cref="CanonContext.Lift"/> for exports.</param>
    /// <param name="exports">The name for a local of the type of the interface's class.</param>
    public CallPlan Plan(WitFunction function, CanonContext context, string exports)
    {
        FunctionLayout layout = FunctionLayout.Of(function, context);
        var names = new UniqueNameBuilder(StringComparer.Ordinal);
        string? unsupported = _finder.Reason(function);
        ValuePlanner planner = unsupported is null ? values : values.WithoutCodecs();
        List<ValuePlan> types = function.Parameters.Select(p => planner.Visit(p.Type)).ToList();

        // C# sees no difference between `@in` and `in`, so that names are made unique before they are escaped.
        List<string> locals = function.Parameters.Select((p, i) => context == CanonContext.Lift && function.Kind == FunctionKind.Method && i == 0
            ? "this"
            : CSharpName.Escape(names.Add(CSharpName.LowerFirst(CSharpName.Pascal(p.Name))))).ToList();
        ImmutableArray<SlotPlan> parameters = SlotPlanner.Place(types, layout.Parameters, i => locals[i])
            .Select(s => function.IsAsync ? AsMemory(s) : AsSpan(s)).ToImmutableArray();
        ResultPlan? result = function.Result is { } type ? PlanResult(planner, type, context) : null;
        return new CallPlan(
            parameters,
            layout.ParametersSpilled ? CodecShape.Of(layout.Parameters.Type) : null,
            result,
            layout.FlatParameters.Length - 1,
            CallLocals.Of(names, exports))
        {
            IsAsync = function.IsAsync,
            Unsupported = unsupported,
        };
    }

    private static SlotPlan AsSpan(SlotPlan slot) => slot.Value.IsNumberList
        ? slot with { Type = $"ReadOnlySpan<{slot.Value.Element}>", IsSpan = true }
        : slot;

    // A span cannot outlive the method that takes it.
    private static SlotPlan AsMemory(SlotPlan slot) =>
        slot.Value.IsNumberList ? slot with { Type = $"ReadOnlyMemory<{slot.Value.Element}>" } : slot;

    private static ResultPlan PlanResult(ValuePlanner values, WitType type, CanonContext context)
    {
        if (context == CanonContext.Lower)
        {
            ValuePlan given = values.Visit(type);
            return new ResultPlan(given.Type, given);
        }

        ValuePlan value = values.VisitCallResult(type);

        if (value.Owned is { } owned)
        {
            return new ResultPlan(owned.Type, value) { OwnedLoad = owned.Load };
        }

        string? ok = type.Dealias() is ResultType result ? result.Ok is null ? "void" : values.VisitOwned(result.Ok).Type : null;
        return new ResultPlan(value.Type, value) { OkType = ok };
    }
}
