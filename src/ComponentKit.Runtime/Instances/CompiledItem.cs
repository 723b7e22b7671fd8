namespace ComponentKit.Runtime.Instances;

/// <summary>A core item by numbers alone: an export by its position, or a trampoline.</summary>
/// <param name="Instance">The index of the core instance; -1 for a trampoline.</param>
/// <param name="Index">The position of the export, or the index of the trampoline.</param>
internal readonly record struct CompiledItem(int Instance, int Index)
{
    internal bool IsTrampoline => Instance < 0;

    internal static CompiledItem Trampoline(int index) => new(-1, index);
}
