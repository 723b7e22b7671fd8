using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>Where the fields of a record, the items of a tuple or spilled parameters lie.</summary>
public sealed class RecordLayout
{
    private static readonly LayoutCache<RecordLayout> Cache = new();

    private RecordLayout(TypeLayout type, ImmutableArray<TypeLayout> fields, ImmutableArray<uint> offsets)
    {
        Type = type;
        Fields = fields;
        Offsets = offsets;
    }

    /// <summary>The layout of the whole.</summary>
    public TypeLayout Type { get; }

    /// <summary>The layout of each field, in order.</summary>
    public ImmutableArray<TypeLayout> Fields { get; }

    /// <summary>The offset of each field in bytes from the start of the whole.</summary>
    public ImmutableArray<uint> Offsets { get; }

    /// <summary>Lays out fields one behind the other.</summary>
    public static RecordLayout Of(IEnumerable<WitType> types, PointerType pointer = PointerType.I32)
    {
        ImmutableArray<TypeLayout> fields = types.Select(type => TypeLayout.Of(type, pointer)).ToImmutableArray();
        var offsets = ImmutableArray.CreateBuilder<uint>(fields.Length);
        uint size = 0;
        uint alignment = 1;
        foreach (TypeLayout field in fields)
        {
            size = MemorySize.Align(size, field.Alignment);
            offsets.Add(size);
            size = MemorySize.Add(size, field.Size);
            alignment = Math.Max(alignment, field.Alignment);
        }

        var type = new TypeLayout(MemorySize.Align(size, alignment), alignment, Flattening.Concat(fields));
        return new RecordLayout(type, fields, offsets.ToImmutable());
    }

    /// <summary>The layout of a record or tuple type, or of an alias of one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="pointer">The type of addresses in the memory.</param>
    /// <exception cref="ArgumentException">The type is of another kind.</exception>
    public static RecordLayout Of(WitType type, PointerType pointer = PointerType.I32) => Cache.Get(type.Dealias(), pointer, Make);

    private static RecordLayout Make(WitType type, PointerType pointer) => type switch
    {
        NamedType { Definition.Kind: TypeDefKind.Record(var fields) } => Of(fields.Select(f => f.Type), pointer),
        TupleType(var items) => Of(items, pointer),
        var other => throw new ArgumentException($"`{other}` is neither a record nor a tuple", nameof(type)),
    };
}
