namespace ComponentKit.Runtime.Linking;

/// <summary>Something that core code can use: where a core function, memory, table or global comes from.</summary>
public abstract record CoreItem
{
    private CoreItem()
    {
    }

    /// <summary>An export of a core instance.</summary>
    /// <param name="Instance">The index of the core instance.</param>
    /// <param name="Name">The name of the export.</param>
    public sealed record Export(int Instance, string Name) : CoreItem;

    /// <summary>A function that the host answers.</summary>
    /// <param name="Index">The index of the trampoline.</param>
    public sealed record Trampoline(int Index) : CoreItem;
}
