namespace ComponentKit.Runtime.Linking;

/// <summary>A core module.</summary>
public abstract record PlanModule
{
    private PlanModule()
    {
    }

    /// <summary>One that is in the component.</summary>
    /// <param name="Offset">Where it starts in the component, in bytes.</param>
    /// <param name="Bytes">The module itself, a slice of the component.</param>
    public sealed record Embedded(long Offset, ReadOnlyMemory<byte> Bytes) : PlanModule;

    /// <summary>One that the runtime made for the plan: adapters between components, and what they share.</summary>
    /// <param name="Bytes">The module.</param>
    public sealed record Generated(ReadOnlyMemory<byte> Bytes) : PlanModule;

    /// <summary>One that the host gives.</summary>
    /// <param name="Import">The index of the module import.</param>
    public sealed record Imported(int Import) : PlanModule;
}
