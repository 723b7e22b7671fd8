using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Typing;

/// <summary>What a core type index stands for, resolved.</summary>
public abstract record CoreTypeEntry
{
    private CoreTypeEntry()
    {
    }

    /// <summary>A type of core WebAssembly.</summary>
    /// <param name="Type">The type. Indices in it are numbers that hold for the whole component.</param>
    /// <param name="Number">Its own number: equal types have one.</param>
    public sealed record Defined(CoreSubType Type, uint Number) : CoreTypeEntry;

    /// <summary>The type of a core module.</summary>
    /// <param name="Type">The type.</param>
    public sealed record Module(CoreModuleType Type) : CoreTypeEntry;
}
