using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Instances;

/// <summary>A lifted function by numbers alone.</summary>
/// <param name="Plan">The function in the plan.</param>
/// <param name="Layout">The core function that the component's type makes of it.</param>
/// <param name="Core">The core function.</param>
/// <param name="PostReturn">The core function that frees the result, or null.</param>
/// <param name="Callback">The core function that events are given to, or null.</param>
internal sealed record CompiledFunction(PlanFunction Plan, FunctionLayout Layout, CompiledItem Core, CompiledItem? PostReturn, CompiledItem? Callback)
{
    /// <summary>The number of flat parameters or results, whichever is more.</summary>
    internal int FrameLength { get; } = Math.Max(Layout.FlatParameters.Length, Layout.FlatResults.Length);
}
