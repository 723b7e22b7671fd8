namespace ComponentKit.Runtime.Instances;

/// <summary>A lifted function by numbers alone.</summary>
/// <param name="Path">How messages name it.</param>
/// <param name="Core">The core function.</param>
/// <param name="PostReturn">The core function that frees the result, or null.</param>
/// <param name="Options">The index of the canonical options.</param>
/// <param name="FrameLength">The number of flat parameters or results, whichever is more.</param>
/// <param name="ResultCount">The number of flat results.</param>
internal sealed record CompiledExport(
    string Path, CompiledItem Core, CompiledItem? PostReturn, int Options, int FrameLength, int ResultCount);
