namespace ComponentKit.Binary.Sections;

/// <summary>A canonical definition (<c>canon</c>): how functions cross between components and core modules.</summary>
public abstract record Canon
{
    private Canon()
    {
    }

    /// <summary>Wraps a core function as a component function.</summary>
    /// <param name="CoreFunc">The index of the core function.</param>
    /// <param name="Options">How values cross.</param>
    /// <param name="TypeIndex">The index of the component function's type.</param>
    public sealed record Lift(uint CoreFunc, CanonOptions Options, uint TypeIndex) : Canon;

    /// <summary>Wraps a component function as a core function.</summary>
    /// <param name="Func">The index of the component function.</param>
    /// <param name="Options">How values cross.</param>
    public sealed record Lower(uint Func, CanonOptions Options) : Canon;

    /// <summary>A core function that the component model provides, such as <c>resource.drop</c>.</summary>
    /// <remarks>The operands are those that Binary.md lists for <paramref name="Kind"/>; the others keep their defaults.</remarks>
    /// <param name="Kind">Which one.</param>
    public sealed record BuiltIn(CanonBuiltInKind Kind) : Canon
    {
        /// <summary>The index of the type it works on: a resource, stream or future, or, in <c>thread</c> built-ins, a core function type.</summary>
        public uint TypeIndex { get; init; }

        /// <summary>The result of <c>task.return</c>, or null.</summary>
        public ValType? Result { get; init; }

        /// <summary>How values cross.</summary>
        public CanonOptions Options { get; init; } = CanonOptions.None;

        /// <summary>Whether it is the <c>async</c> form, which does not wait.</summary>
        public bool IsAsync { get; init; }

        /// <summary>Whether it is the <c>cancellable</c> form.</summary>
        public bool IsCancellable { get; init; }

        /// <summary>Whether it is the <c>shared</c> form (🧵②).</summary>
        public bool IsShared { get; init; }

        /// <summary>The index of the core memory that <c>waitable-set.wait</c> and <c>poll</c> write to.</summary>
        public uint Memory { get; init; }

        /// <summary>The index of the core table that functions are looked up in.</summary>
        public uint Table { get; init; }

        /// <summary>The type of the value that <c>context.get</c> and <c>set</c> move.</summary>
        public CoreValueType ValueType { get; init; }

        /// <summary>The slot of <c>context.get</c> and <c>set</c>.</summary>
        public uint Slot { get; init; }
    }
}
