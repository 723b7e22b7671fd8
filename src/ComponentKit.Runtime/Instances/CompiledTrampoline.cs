using ComponentKit.Runtime.Calls;
using ComponentKit.Runtime.Engine;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Instances;

/// <summary>A trampoline with all that can be known about it before there is an instance.</summary>
/// <param name="Plan">The trampoline in the plan.</param>
/// <param name="EngineType">The type of its core function.</param>
/// <param name="ResultKind">The type of its result, if it has any.</param>
/// <param name="Layout">What the component's types make of that function; null for built-ins.</param>
/// <param name="Call">How values cross when one component calls another, else null.</param>
internal sealed record CompiledTrampoline(PlanTrampoline Plan, FunctionTypeHandle EngineType, byte ResultKind, FunctionLayout? Layout, CallTransfer? Call)
{
    /// <summary>What it is that adapters leave to the runtime; null for anything else.</summary>
    internal CompiledAssist[]? Assists { get; init; }
}
