using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Linking;

/// <summary>A lifted core function (<c>canon lift</c>).</summary>
/// <param name="ComponentInstance">The component instance that it enters.</param>
/// <param name="Core">The core function.</param>
/// <param name="Options">The index of the canonical options.</param>
/// <param name="PostReturn">The core function that frees the result, or null.</param>
/// <param name="Type">Its type.</param>
/// <param name="Abi">Whether it is lifted with <c>async</c>, and <c>callback</c>.</param>
/// <param name="Callback">The core function that events are given to, or null.</param>
public sealed record PlanFunction(
    int ComponentInstance, CoreItem Core, int Options, CoreItem? PostReturn, PlanFunctionType Type, CanonAbi Abi, CoreItem? Callback);
