using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes variants.</summary>
internal static class VariantWriter
{
    /// <summary>Writes the union itself: an abstract record that only its nested cases can derive from.</summary>
    public static void WriteVariant(this CodeWriter writer, VariantPlan variant, string accessibility)
    {
        writer.WriteItem(variant.Item);
        using (writer.Block($"{accessibility} abstract record {variant.Name}"))
        {
            using (writer.Block($"private {variant.Name}()"))
            {
            }

            foreach (CasePlan item in variant.Cases)
            {
                writer.Blank();
                WriteCase(writer, variant.Name, item);
            }

            writer.Blank();
            WriteMatch(writer, variant);
        }
    }

    /// <summary>Writes the variant's codec.</summary>
    public static void WriteVariantCodec(this CodeWriter writer, VariantPlan variant, string accessibility)
    {
        using (writer.WriteCodec(variant, accessibility, variant.Shape))
        {
            WriteLift(
                writer,
                variant,
                $"public static {variant.Name} Load({CodecWriter.Load}) => cx.Read<{variant.DiscriminantType}>(address) switch",
                payload => Move.Load(payload, "cx", "address"),
                variant.DiscriminantType switch { "byte" => 256, "ushort" => 65536, _ => -1 });
            writer.Blank();
            WriteStore(writer, variant);
            writer.Blank();
            if (!variant.Shape.IsFlat)
            {
                writer.WriteNeverFlat(variant.Name);
                return;
            }

            WriteLift(
                writer,
                variant,
                $"public static {variant.Name} LiftFlat({CodecWriter.LiftFlat}) => flat[0].U32 switch",
                payload => Move.LiftFlat(payload, "cx", "flat"),
                -1);
            writer.Blank();
            WriteLowerFlat(writer, variant);
        }
    }

    private static void WriteCase(CodeWriter writer, string variant, CasePlan item)
    {
        writer.WriteDocs(item.Docs);
        if (item.Payload is not { } payload)
        {
            writer.Line($"public sealed record {item.Name} : {variant};");
        }
        else if (!payload.Value.HasContents)
        {
            writer.Line($"public sealed record {item.Name}({payload.Type} {payload.Name}) : {variant};");
        }
        else
        {
            using (writer.Block($"public sealed record {item.Name}({payload.Type} {payload.Name}) : {variant}"))
            {
                EqualityWriter.Write(writer, item.Name, isStruct: false, [payload]);
                writer.Blank();
                MemberTextWriter.Write(writer, "protected override", [payload]);
            }
        }
    }

    private static void WriteMatch(CodeWriter writer, VariantPlan variant)
    {
        writer.Line("/// <summary>One of several outcomes, by the case.</summary>");
        writer.Line("public TResult Match<TResult>(");
        using (writer.Indent())
        {
            for (int i = 0; i < variant.Cases.Length; i++)
            {
                CasePlan item = variant.Cases[i];
                writer.Line($"Func<{item.Name}, TResult> {item.Parameter}" + (i < variant.Cases.Length - 1 ? "," : ") => this switch"));
            }
        }

        writer.Line("{");
        using (writer.Indent("};"))
        {
            foreach (CasePlan item in variant.Cases)
            {
                writer.Line($"{item.Name} value => {item.Parameter}(value),");
            }

            writer.Line("_ => throw new UnreachableException(),");
        }
    }

    private static void WriteLift(CodeWriter writer, VariantPlan variant, string head, Func<SlotPlan, string> lift, int values)
    {
        writer.Line(head);
        writer.Line("{");
        using (writer.Indent("};"))
        {
            for (int i = 0; i < variant.Cases.Length; i++)
            {
                CasePlan item = variant.Cases[i];
                string payload = item.Payload is null ? "" : lift(item.Payload);
                writer.Line($"{CSharpLiteral.Of(i)} => new {variant.Reference}.{item.Name}({payload}),");
            }

            // With a case for every number there is nothing left for a last arm.
            if (variant.Cases.Length != values)
            {
                writer.Line($"var discriminant => throw Discriminant.Trap(cx, discriminant, {CSharpLiteral.Of(variant.Item.WitName)}),");
            }
        }
    }

    private static void WriteStore(CodeWriter writer, VariantPlan variant)
    {
        using (writer.Block($"public static void Store({CodecWriter.Load}, {variant.Name} value)"))
        {
            WriteSwitch(writer, variant, (i, payload) =>
            {
                writer.Line($"cx.Write(address, ({variant.DiscriminantType}){CSharpLiteral.Of(i)});");
                if (payload is not null)
                {
                    writer.Line(Move.Store(payload, "cx", "address", "payload"));
                }
            });
        }
    }

    private static void WriteLowerFlat(CodeWriter writer, VariantPlan variant)
    {
        using (writer.Block($"public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, {variant.Name} value)"))
        {
            if (variant.Shape.FlatCount > 1)
            {
                // The slots that only other cases use are 0.
                writer.Line("flat[..FlatCount].Clear();");
            }

            WriteSwitch(writer, variant, (i, payload) =>
            {
                writer.Line($"flat[0].U32 = {CSharpLiteral.Of(i)};");
                if (payload is not null)
                {
                    writer.Line(Move.LowerFlat(payload, "cx", "flat", "payload"));
                }
            });
        }
    }

    private static void WriteSwitch(CodeWriter writer, VariantPlan variant, Action<int, SlotPlan?> writeCase)
    {
        using (writer.Block("switch (value)"))
        {
            for (int i = 0; i < variant.Cases.Length; i++)
            {
                CasePlan item = variant.Cases[i];
                writer.Line($"case {variant.Reference}.{item.Name}{(item.Payload is null ? "" : "(var payload)")}:");
                using (writer.Indent())
                {
                    writeCase(i, item.Payload);
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line("throw new ArgumentNullException(nameof(value));");
            }
        }
    }
}
