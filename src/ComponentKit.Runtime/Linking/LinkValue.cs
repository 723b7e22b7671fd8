using ComponentKit.Binary.Typing;

namespace ComponentKit.Runtime.Linking;

/// <summary>What an item of a component's index spaces stands for while the component is flattened.</summary>
internal abstract record LinkValue
{
    /// <summary>A core module.</summary>
    internal sealed record Module(int Index) : LinkValue;

    /// <summary>A core function, memory, table, global or tag.</summary>
    internal sealed record Core(CoreItem Item) : LinkValue;

    /// <summary>A core instance that a step makes.</summary>
    internal sealed record CoreInstance(int Index) : LinkValue;

    /// <summary>A core instance that is only a bundle of items.</summary>
    internal sealed record CoreBundle(IReadOnlyDictionary<string, CoreItem> Items) : LinkValue;

    /// <summary>A component, with the scope that its outer aliases look into.</summary>
    internal sealed record Component(TypedComponent Body, LinkScope Parent) : LinkValue;

    /// <summary>A component that the host is to give.</summary>
    internal sealed record ImportedComponent(string Name) : LinkValue;

    /// <summary>An instance, by the names of its exports.</summary>
    internal sealed record Instance(IReadOnlyDictionary<string, LinkValue> Exports) : LinkValue;

    /// <summary>A component function.</summary>
    internal sealed record Function(PlanCallee Callee) : LinkValue;

    /// <summary>A resource type.</summary>
    internal sealed record Resource(int Index) : LinkValue;

    /// <summary>Any other type.</summary>
    internal sealed record OtherType : LinkValue
    {
        internal static OtherType Only { get; } = new();
    }
}
