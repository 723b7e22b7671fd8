namespace ComponentKit.Binary.Typing;

/// <summary>What a core type index stands for, resolved.</summary>
public abstract record CoreTypeEntry
{
    private CoreTypeEntry()
    {
    }

    /// <summary>A core function type.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Func(CoreFuncType Type) : CoreTypeEntry;

    /// <summary>The type of a core module.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Module(CoreModuleType Type) : CoreTypeEntry;
}
