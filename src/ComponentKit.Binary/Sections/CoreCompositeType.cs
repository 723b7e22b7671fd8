using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>What a core type is made of (<c>core:comptype</c>); compares by content.</summary>
public abstract record CoreCompositeType
{
    private CoreCompositeType()
    {
    }

    /// <summary>A function.</summary>
    /// <param name="Type">Its parameters and results.</param>
    public sealed record Func(CoreFuncType Type) : CoreCompositeType
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Type}";
    }

    /// <summary>A structure.</summary>
    /// <param name="Fields">Its fields.</param>
    public sealed record Struct(ImmutableArray<CoreFieldType> Fields) : CoreCompositeType
    {
        /// <inheritdoc/>
        public bool Equals(Struct? other) => other is not null && Fields.SequenceEqual(other.Fields);

        /// <inheritdoc/>
        public override int GetHashCode() => Fields.Length;

        /// <inheritdoc/>
        public override string ToString() => $"struct [{string.Join(' ', Fields)}]";
    }

    /// <summary>An array.</summary>
    /// <param name="Element">Its elements.</param>
    public sealed record Array(CoreFieldType Element) : CoreCompositeType
    {
        /// <inheritdoc/>
        public override string ToString() => $"array [{Element}]";
    }

    /// <summary>A continuation.</summary>
    /// <param name="FuncTypeIndex">The core type index of its function type.</param>
    public sealed record Cont(uint FuncTypeIndex) : CoreCompositeType
    {
        /// <inheritdoc/>
        public override string ToString() => $"cont {FuncTypeIndex}";
    }
}
