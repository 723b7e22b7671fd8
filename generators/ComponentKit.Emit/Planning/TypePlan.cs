using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>A type to write, with its codec: a closed set of cases.</summary>
/// <param name="Item">The type in WIT.</param>
/// <param name="Name">The C# name; the codec's is the same with <c>Codec</c> at the end.</param>
internal abstract record TypePlan(ItemPlan Item, string Name)
{
    /// <summary>The name of the codec.</summary>
    public string Codec => Name + "Codec";
}

/// <summary>A record.</summary>
internal sealed record RecordPlan(ItemPlan Item, string Name, bool IsStruct, ImmutableArray<SlotPlan> Fields, CodecShape Shape)
    : TypePlan(Item, Name);

/// <summary>A variant.</summary>
/// <param name="Item">The variant in WIT.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Reference">How its codec names it, whose own members have the names of the canonical ABI.</param>
/// <param name="Cases">The cases.</param>
/// <param name="DiscriminantType">The type of the discriminant in memory.</param>
/// <param name="Shape">Its size.</param>
internal sealed record VariantPlan(
    ItemPlan Item, string Name, string Reference, ImmutableArray<CasePlan> Cases, string DiscriminantType, CodecShape Shape)
    : TypePlan(Item, Name);

/// <summary>A case of a variant.</summary>
/// <param name="Name">The name of the nested type.</param>
/// <param name="Parameter">The name of the parameter of <c>Match</c>.</param>
/// <param name="Docs">The doc comment, or null.</param>
/// <param name="Payload">The payload, or null; its <see cref="SlotPlan.Type"/> is as seen from within the variant.</param>
internal sealed record CasePlan(string Name, string Parameter, string? Docs, SlotPlan? Payload);

/// <summary>An enum.</summary>
internal sealed record EnumPlan(ItemPlan Item, string Name, string UnderlyingType, ImmutableArray<LabelPlan> Cases, uint Size)
    : TypePlan(Item, Name);

/// <summary>Flags.</summary>
internal sealed record FlagsPlan(ItemPlan Item, string Name, string UnderlyingType, ImmutableArray<LabelPlan> Labels, uint Size)
    : TypePlan(Item, Name);

/// <summary>A case of an enum, or a label of flags.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Docs">The doc comment, or null.</param>
internal sealed record LabelPlan(string Name, string? Docs);

/// <summary>A resource that a component exports.</summary>
/// <param name="Item">The resource in WIT.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Exports">The name of the class of the interface.</param>
/// <param name="Functions">The constructor, methods and static functions.</param>
internal sealed record ResourcePlan(ItemPlan Item, string Name, string Exports, ImmutableArray<ExportFunctionPlan> Functions)
    : TypePlan(Item, Name);
