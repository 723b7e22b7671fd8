using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>What a name or path in a script stands for.</summary>
internal abstract record WacItem
{
    private WacItem()
    {
    }

    /// <summary>How messages call it.</summary>
    public abstract string Kind { get; }

    /// <summary>Something in the composition.</summary>
    /// <param name="Value">The node.</param>
    /// <param name="InterfaceName">The interface that it is an instance of, where that has a name.</param>
    public sealed record Node(CompositionNode Value, string? InterfaceName) : WacItem
    {
        public override string Kind => ExternTexts.Of(Value.Shape);
    }

    /// <summary>A type of values or functions, or a resource.</summary>
    /// <param name="Entry">The type.</param>
    /// <param name="Definition">The node that it is, where it is defined outside of interfaces and worlds.</param>
    public sealed record Type(TypeEntry Entry, CompositionNode? Definition = null) : WacItem
    {
        public override string Kind => ExternTexts.Of(Entry);
    }

    /// <summary>An interface.</summary>
    /// <param name="Name">The full name; null for one that is written in place.</param>
    /// <param name="Value">Its types and functions.</param>
    /// <param name="Definition">The node that it is, where this script defines it.</param>
    public sealed record Interface(string? Name, InstanceType Value, CompositionNode? Definition = null) : WacItem
    {
        public override string Kind => "interface";
    }

    /// <summary>A world.</summary>
    /// <param name="Name">The full name.</param>
    /// <param name="Value">Its imports and exports.</param>
    /// <param name="Definition">The node that it is, where this script defines it.</param>
    public sealed record World(string Name, ComponentType Value, CompositionNode? Definition = null) : WacItem
    {
        public override string Kind => "world";
    }

    /// <summary>What could not be resolved. It is told once; whatever uses it says nothing.</summary>
    public sealed record Unknown : WacItem
    {
        public override string Kind => "unknown";
    }
}
