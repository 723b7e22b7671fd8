using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>A call between components that gets an adapter.</summary>
/// <param name="Index">The index of the trampoline that the adapter takes the place of.</param>
/// <param name="Caller">The component instance that calls.</param>
/// <param name="Function">The function that is called.</param>
/// <param name="CallerOptions">The canonical options of the lower.</param>
/// <param name="CalleeOptions">The canonical options of the lift.</param>
internal sealed record AdapterCall(int Index, int Caller, PlanFunction Function, PlanOptions CallerOptions, PlanOptions CalleeOptions)
{
    /// <summary>What the caller calls.</summary>
    internal FunctionLayout Lower { get; } = Layout(Function, CanonContext.Lower);

    /// <summary>What the adapter calls.</summary>
    internal FunctionLayout Lift { get; } = Layout(Function, CanonContext.Lift);

    /// <summary>The types of the parameters.</summary>
    internal IEnumerable<WitType> Parameters => Function.Type.Type.Parameters.Select(p => p.Type);

    /// <summary>The type of the result, or null.</summary>
    internal WitType? Result => Function.Type.Type.Result;

    private static FunctionLayout Layout(PlanFunction function, CanonContext context) =>
        FunctionLayout.Of(function.Type.Type.Parameters.Select(p => p.Type), function.Type.Type.Result, context);
}
