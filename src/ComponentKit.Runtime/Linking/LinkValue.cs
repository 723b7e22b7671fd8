using ComponentKit.Binary.Sections;

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
    internal sealed record Component(ComponentBinary Body, LinkScope Parent) : LinkValue;

    /// <summary>An instance, by the names of its exports.</summary>
    internal sealed record Instance(IReadOnlyDictionary<string, LinkValue> Exports) : LinkValue;

    /// <summary>An instance that the host is to give.</summary>
    internal sealed record ImportedInstance(string Name) : LinkValue;

    /// <summary>A function that the host is to give.</summary>
    internal sealed record ImportedFunction(string? Interface, string Name) : LinkValue;

    /// <summary>A lifted core function.</summary>
    internal sealed record LiftedFunction(CoreItem Function, int Options, CoreItem? PostReturn, bool IsAsync) : LinkValue;

    /// <summary>A resource type that the component defines.</summary>
    internal sealed record Resource(int Index) : LinkValue;

    /// <summary>Any other type, and a resource type that the host is to give.</summary>
    internal sealed record OtherType(string? ImportedAs = null) : LinkValue;
}
