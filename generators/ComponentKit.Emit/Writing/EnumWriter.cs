using System.Collections.Immutable;
using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes enums and flags.</summary>
internal static class EnumWriter
{
    /// <summary>Writes the enum itself.</summary>
    public static void WriteEnum(this CodeWriter writer, EnumPlan type, string accessibility)
    {
        writer.WriteItem(type.Item);
        using (writer.Block($"{accessibility} enum {type.Name} : {type.UnderlyingType}"))
        {
            WriteLabels(writer, type.Cases, _ => "");
        }
    }

    /// <summary>Writes the flags themselves.</summary>
    public static void WriteFlags(this CodeWriter writer, FlagsPlan type, string accessibility)
    {
        writer.WriteItem(type.Item);
        writer.Line("[Flags]");
        using (writer.Block($"{accessibility} enum {type.Name} : {type.UnderlyingType}"))
        {
            if (type.Labels.All(l => l.Name != "None"))
            {
                writer.Line("/// <summary>No flag.</summary>");
                writer.Line("None = 0,");
                writer.Blank();
            }

            WriteLabels(writer, type.Labels, i => i == 31 ? " = 1u << 31" : $" = 1 << {CSharpLiteral.Of(i)}");
        }
    }

    /// <summary>Writes the enum's codec.</summary>
    public static void WriteEnumCodec(this CodeWriter writer, EnumPlan type, string accessibility)
    {
        using (writer.WriteCodec(type, accessibility, new CodecShape(type.Size, type.Size, 1)))
        {
            string underlying = type.UnderlyingType;
            WriteWays(
                writer,
                type.Name,
                $"FromDiscriminant(cx, cx.Read<{underlying}>(address))",
                $"cx.Write(address, ({underlying})ToDiscriminant(value))",
                "FromDiscriminant(cx, flat[0].U32)",
                "flat[0].U32 = ToDiscriminant(value)");

            string count = CSharpLiteral.Of(type.Cases.Length);
            string name = CSharpLiteral.Of(type.Item.WitName);
            string message = CSharpLiteral.Of($"not a case of `{type.Item.WitName}`");
            writer.Blank();
            writer.Line($"private static {type.Name} FromDiscriminant(LiftLowerContext cx, uint discriminant) => discriminant < {count}");
            WriteChoice(writer, $"({type.Name})discriminant", $"throw Discriminant.Trap(cx, discriminant, {name})");
            writer.Blank();
            writer.Line($"private static uint ToDiscriminant({type.Name} value) => (uint)value < {count}");
            WriteChoice(writer, "(uint)value", $"throw new ArgumentOutOfRangeException(nameof(value), value, {message})");
        }
    }

    /// <summary>Writes the flags' codec.</summary>
    public static void WriteFlagsCodec(this CodeWriter writer, FlagsPlan type, string accessibility)
    {
        using (writer.WriteCodec(type, accessibility, new CodecShape(type.Size, type.Size, 1)))
        {
            uint all = type.Labels.Length >= 32 ? uint.MaxValue : (1u << type.Labels.Length) - 1;
            string underlying = type.UnderlyingType;
            writer.Line("// Bits that no flag has do not count.");
            writer.Line($"private const uint All = 0x{all:x};");
            writer.Blank();
            WriteWays(
                writer,
                type.Name,
                $"({type.Name})(cx.Read<{underlying}>(address) & All)",
                $"cx.Write(address, ({underlying})((uint)value & All))",
                $"({type.Name})(flat[0].U32 & All)",
                "flat[0].U32 = (uint)value & All");
        }
    }

    private static void WriteWays(CodeWriter writer, string type, string load, string store, string liftFlat, string lowerFlat)
    {
        writer.Line($"public static {type} Load({CodecWriter.Load}) => {load};");
        writer.Blank();
        writer.Line($"public static void Store({CodecWriter.Load}, {type} value) => {store};");
        writer.Blank();
        writer.Line($"public static {type} LiftFlat({CodecWriter.LiftFlat}) => {liftFlat};");
        writer.Blank();
        writer.Line($"public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, {type} value) => {lowerFlat};");
    }

    private static void WriteChoice(CodeWriter writer, string yes, string no)
    {
        using (writer.Indent())
        {
            writer.Line("? " + yes);
            writer.Line($": {no};");
        }
    }

    private static void WriteLabels(CodeWriter writer, ImmutableArray<LabelPlan> labels, Func<int, string> value)
    {
        bool hasDocs = labels.Any(l => l.Docs is not null);
        for (int i = 0; i < labels.Length; i++)
        {
            writer.WriteDocs(labels[i].Docs);
            writer.Line($"{labels[i].Name}{value(i)},");
            if (hasDocs)
            {
                writer.Blank();
            }
        }
    }
}
