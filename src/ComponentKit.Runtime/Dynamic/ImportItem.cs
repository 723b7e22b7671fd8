using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Something that a host offers under a name.</summary>
internal abstract record ImportItem
{
    private ImportItem()
    {
    }

    /// <summary>A function.</summary>
    /// <param name="Answer">What answers.</param>
    /// <param name="Type">Its type; null for whatever type a component takes it for.</param>
    internal sealed record Function(DynamicHostFunction Answer, WitFunction? Type) : ImportItem;

    /// <summary>An instance.</summary>
    internal sealed record Instance(ImportSet Items) : ImportItem;

    /// <summary>A core module.</summary>
    internal sealed record Module(ReadOnlyMemory<byte> Bytes) : ImportItem;

    /// <summary>A resource type.</summary>
    internal sealed record Resource(HostResource Type) : ImportItem;

    /// <summary>What messages call it.</summary>
    internal string Kind => this switch
    {
        Function => "a function",
        Instance => "an instance",
        Module => "a core module",
        _ => "a resource",
    };
}
