using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Plans the types of an interface or world that are not resources.</summary>
/// <param name="names">The names of generated types.</param>
/// <param name="values">How values are moved, as seen from the file.</param>
/// <param name="scope">The file's scope.</param>
/// <param name="context">The side that the types are seen from.</param>
internal sealed class TypePlanner(NameTable names, ValuePlanner values, TypeScope scope, CanonContext context)
{
    /// <summary>The plan of a type, or null for one that is written elsewhere or not at all.</summary>
    public TypePlan? Plan(TypeDef type) => type.Kind switch
    {
        TypeDefKind.Record kind => PlanRecord(type, kind),
        TypeDefKind.Variant kind => PlanVariant(type, kind),
        TypeDefKind.Enum kind => PlanEnum(type, kind),
        TypeDefKind.Flags kind => PlanFlags(type, kind),
        _ => null,
    };

    private static string Unsigned(uint size) => size switch { 1 => "byte", 2 => "ushort", _ => "uint" };

    private RecordPlan PlanRecord(TypeDef type, TypeDefKind.Record kind)
    {
        string name = names[type, context].Name;
        var members = new UniqueNameBuilder(ReservedNames.RecordMembers, [name]);
        List<string> properties = kind.Fields
            .Select(f => CSharpName.Pascal(f.Name)).Select(n => members.Add(n, n + "Value")).ToList();
        RecordLayout layout = RecordLayout.Of(type.Type);
        ImmutableArray<SlotPlan> slots = SlotPlanner.Place(
            kind.Fields.Select(f => values.Visit(f.Type)).ToList(), layout, i => properties[i]);
        ImmutableArray<SlotPlan> fields = slots.Select((s, i) => s with { Docs = kind.Fields[i].Docs }).ToImmutableArray();
        return new RecordPlan(ItemPlan.Of(type), name, values.IsStruct(kind), fields, CodecShape.Of(layout.Type));
    }

    private VariantPlan PlanVariant(TypeDef type, TypeDefKind.Variant kind)
    {
        string name = names[type, context].Name;
        var members = new UniqueNameBuilder(ReservedNames.VariantMembers, [name]);
        List<string> caseNames = kind.Cases
            .Select(c => CSharpName.Pascal(c.Name)).Select(n => members.Add(n, n + "Case")).ToList();

        // Within the variant, the names of its cases hide types of the same names.
        ValuePlanner inside = values.In(scope with { Hidden = scope.Hidden.Union(caseNames) });
        VariantLayout layout = VariantLayout.Of(type.Type);
        var parameters = new UniqueNameBuilder(["value"]);
        var cases = kind.Cases.Select((c, i) => new CasePlan(
            caseNames[i],
            CSharpName.Escape(parameters.Add(CSharpName.LowerFirst(CSharpName.Pascal(c.Name)), CSharpName.LowerFirst(caseNames[i]))),
            c.Docs,
            c.Payload is null
                ? null
                : new SlotPlan("Value", inside.Visit(c.Payload).Type, values.Visit(c.Payload), 1, layout.PayloadOffset)));
        return new VariantPlan(
            ItemPlan.Of(type),
            name,
            (scope with { Hidden = [.. ReservedNames.CodecMembers] }).Refer(names[type, context]),
            cases.ToImmutableArray(),
            Unsigned(layout.DiscriminantSize),
            CodecShape.Of(layout.Type));
    }

    private EnumPlan PlanEnum(TypeDef type, TypeDefKind.Enum kind)
    {
        uint size = TypeLayout.Of(type.Type).Size;
        return new EnumPlan(ItemPlan.Of(type), names[type, context].Name, Unsigned(size), Labels(kind.Cases, "Case"), size);
    }

    private FlagsPlan PlanFlags(TypeDef type, TypeDefKind.Flags kind)
    {
        uint size = TypeLayout.Of(type.Type).Size;
        return new FlagsPlan(ItemPlan.Of(type), names[type, context].Name, Unsigned(size), Labels(kind.Labels, "Flag"), size);
    }

    private static ImmutableArray<LabelPlan> Labels(ImmutableArray<WitCase> cases, string suffix)
    {
        var names = new UniqueNameBuilder(ReservedNames.ObjectMembers);
        return cases.Select(c => new LabelPlan(names.Add(CSharpName.Pascal(c.Name), CSharpName.Pascal(c.Name) + suffix), c.Docs))
            .ToImmutableArray();
    }
}
