using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>Where the discriminant and the payload of a variant, enum, option or result lie.</summary>
public sealed class VariantLayout
{
    private static readonly LayoutCache<VariantLayout> Cache = new();

    private VariantLayout(TypeLayout type, uint discriminantSize, uint payloadOffset, ImmutableArray<TypeLayout?> payloads)
    {
        Type = type;
        DiscriminantSize = discriminantSize;
        PayloadOffset = payloadOffset;
        Payloads = payloads;
    }

    /// <summary>The layout of the whole.</summary>
    public TypeLayout Type { get; }

    /// <summary><c>discriminant_type</c>: the discriminant is an unsigned number of 1, 2 or 4 bytes at the start.</summary>
    public uint DiscriminantSize { get; }

    /// <summary>The offset of every case's payload in bytes from the start of the whole.</summary>
    public uint PayloadOffset { get; }

    /// <summary>The layout of each case's payload, or null where a case has none.</summary>
    public ImmutableArray<TypeLayout?> Payloads { get; }

    /// <summary>Lays out cases, at least one, given by the types of their payloads.</summary>
    public static VariantLayout Of(IEnumerable<WitType?> payloadTypes, PointerType pointer = PointerType.I32)
    {
        ImmutableArray<TypeLayout?> payloads = payloadTypes.Select(type => TypeLayout.OfOptional(type, pointer)).ToImmutableArray();
        uint size = 0;
        uint alignment = 1;
        foreach (TypeLayout? payload in payloads)
        {
            size = Math.Max(size, payload?.Size ?? 0);
            alignment = Math.Max(alignment, payload?.Alignment ?? 1);
        }

        uint discriminant = payloads.Length <= 0x100 ? 1u : payloads.Length <= 0x10000 ? 2u : 4u;
        uint offset = MemorySize.Align(discriminant, alignment);
        alignment = Math.Max(alignment, discriminant);
        uint whole = MemorySize.Align(MemorySize.Add(offset, size), alignment);
        return new VariantLayout(
            new TypeLayout(whole, alignment, Flattening.Variant(payloads)), discriminant, offset, payloads);
    }

    /// <summary>The layout of a variant, enum, option or result type, or of an alias of one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="pointer">The type of addresses in the memory.</param>
    /// <exception cref="ArgumentException">The type is of another kind.</exception>
    public static VariantLayout Of(WitType type, PointerType pointer = PointerType.I32) => Cache.Get(type.Dealias(), pointer, Make);

    private static VariantLayout Make(WitType type, PointerType pointer) => type switch
    {
        NamedType { Definition.Kind: TypeDefKind.Variant(var cases) } => Of(cases.Select(c => c.Payload), pointer),
        NamedType { Definition.Kind: TypeDefKind.Enum(var cases) } => Of(cases.Select(c => c.Payload), pointer),
        OptionType(var payload) => Of([null, payload], pointer),
        ResultType(var ok, var error) => Of([ok, error], pointer),
        var other => throw new ArgumentException($"`{other}` has no cases", nameof(type)),
    };
}
