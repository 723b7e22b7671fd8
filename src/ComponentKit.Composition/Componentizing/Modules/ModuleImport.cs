using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>What an import of a core module gets: a closed set of cases.</summary>
internal abstract record ModuleImport
{
    private ModuleImport()
    {
    }

    /// <summary>A function that the world imports, lowered.</summary>
    /// <param name="Item">The world's import.</param>
    /// <param name="Value">The function of it.</param>
    /// <param name="IsAsync">Whether it is lowered with <c>async</c>.</param>
    public sealed record Function(WorldItem Item, WitFunction Value, bool IsAsync) : ModuleImport;

    /// <summary><c>resource.drop</c> of a resource that the world imports.</summary>
    /// <param name="Item">The world's import.</param>
    /// <param name="Resource">The resource.</param>
    public sealed record ImportedResourceDrop(WorldItem Item, TypeDef Resource) : ModuleImport;

    /// <summary>A built-in for a resource that the component implements.</summary>
    /// <param name="Kind">Which one.</param>
    /// <param name="Resource">The resource.</param>
    public sealed record ExportedResource(CanonBuiltInKind Kind, TypeDef Resource) : ModuleImport;

    /// <summary><c>task.return</c> of a function that the world exports.</summary>
    /// <param name="Item">The world's export.</param>
    /// <param name="Value">The function of it.</param>
    public sealed record TaskReturn(WorldItem Item, WitFunction Value) : ModuleImport;

    /// <summary>A built-in that has nothing to do with types of the world.</summary>
    /// <param name="Kind">Which one.</param>
    public sealed record BuiltIn(CanonBuiltInKind Kind) : ModuleImport
    {
        /// <summary>Whether it is the <c>async</c> form.</summary>
        public bool IsAsync { get; init; }

        /// <summary>Whether it is the <c>cancellable</c> form.</summary>
        public bool IsCancellable { get; init; }

        /// <summary>The type of a slot of the context.</summary>
        public CoreValueType ValueType { get; init; }

        /// <summary>The slot of the context.</summary>
        public uint Slot { get; init; }

        /// <summary>How the messages of error contexts are encoded.</summary>
        public StringEncodingOption Strings { get; init; }
    }

    /// <summary>A built-in for a type of streams or futures.</summary>
    /// <param name="Kind">Which one.</param>
    /// <param name="Payload">Which type.</param>
    /// <param name="IsAsync">Whether it is the <c>async</c> form.</param>
    public sealed record PayloadBuiltIn(CanonBuiltInKind Kind, PayloadType Payload, bool IsAsync) : ModuleImport;

    /// <summary>What reads or sets the start of the thread's own memory.</summary>
    /// <param name="IsSet">Whether it sets it.</param>
    /// <param name="Type">The type of addresses.</param>
    public sealed record ThreadMemory(bool IsSet, CoreValueType Type) : ModuleImport;

    /// <summary>A function of an adapter.</summary>
    /// <param name="Adapter">The adapter's name.</param>
    /// <param name="Name">The function's name.</param>
    /// <param name="Type">The type that the module wants it to have.</param>
    public sealed record AdapterExport(string Adapter, string Name, CoreFuncType Type) : ModuleImport;

    /// <summary>The memory that all modules of the component share.</summary>
    /// <param name="Limits">The size that the module wants.</param>
    public sealed record Memory(CoreLimits Limits) : ModuleImport;

    /// <summary>An export of another core module of the component.</summary>
    /// <param name="Sort">Its sort.</param>
    /// <param name="Of">The module; null for the main one.</param>
    /// <param name="Name">Its name there.</param>
    public sealed record ModuleExport(Sort Sort, string? Of, string Name) : ModuleImport;
}
