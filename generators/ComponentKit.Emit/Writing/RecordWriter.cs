using System.Collections.Immutable;
using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes records and tuples' codecs.</summary>
internal static class RecordWriter
{
    // Beyond this, the properties stand one below the other.
    private const int LineLength = 120;

    /// <summary>Writes the record itself.</summary>
    public static void WriteRecord(this CodeWriter writer, RecordPlan record, string accessibility)
    {
        writer.WriteDocs(record.Item.Docs);
        foreach (SlotPlan field in record.Fields)
        {
            writer.WriteParameterDocs(field.Name, field.Docs);
        }

        writer.WriteStability(record.Item.Stability);
        string head = $"{accessibility} {(record.IsStruct ? "readonly record struct" : "sealed record")} {record.Name}(";
        List<string> parameters = record.Fields.Select(f => $"{f.Type} {f.Name}").ToList();
        bool isLong = head.Length + parameters.Sum(p => p.Length + 2) > LineLength;
        bool hasBody = record.Fields.Any(f => f.Value.HasContents);
        string end = hasBody ? ")" : ");";
        if (isLong)
        {
            writer.Line(head);
            using (writer.Indent())
            {
                for (int i = 0; i < parameters.Count; i++)
                {
                    writer.Line(parameters[i] + (i < parameters.Count - 1 ? "," : end));
                }
            }
        }
        else
        {
            writer.Line(head + string.Join(", ", parameters) + end);
        }

        if (hasBody)
        {
            writer.Line("{");
            using (writer.Indent("}"))
            {
                EqualityWriter.Write(writer, record.Name, record.IsStruct, record.Fields);
                writer.Blank();
                MemberTextWriter.Write(writer, "private", record.Fields);
            }
        }
    }

    /// <summary>Writes the record's codec.</summary>
    public static void WriteRecordCodec(this CodeWriter writer, RecordPlan record, string accessibility)
    {
        using (writer.WriteCodec(record, accessibility, record.Shape))
        {
            WriteWays(writer, record.Name, record.Fields, record.Shape, isTuple: false, isReference: !record.IsStruct);
        }
    }

    /// <summary>Writes a tuple's codec.</summary>
    public static void WriteTupleCodec(this CodeWriter writer, TupleCodecPlan tuple)
    {
        using (writer.WriteCodec($"file readonly struct {tuple.Name}", tuple.Type, tuple.Shape))
        {
            WriteWays(writer, tuple.Type, tuple.Items, tuple.Shape, isTuple: true, isReference: false);
        }
    }

    private static void WriteWays(
        CodeWriter writer, string type, ImmutableArray<SlotPlan> fields, CodecShape shape, bool isTuple, bool isReference)
    {
        WriteNew(writer, $"public static {type} Load({CodecWriter.Load}) =>", fields, isTuple, f => Move.Load(f, "cx", "address"));
        writer.Blank();
        using (writer.Block($"public static void Store({CodecWriter.Load}, {type} value)"))
        {
            WriteNullCheck(writer, isReference);
            foreach (SlotPlan field in fields)
            {
                writer.Line(Move.Store(field, "cx", "address", $"value.{field.Name}"));
            }
        }

        writer.Blank();
        if (!shape.IsFlat)
        {
            writer.WriteNeverFlat(type);
            return;
        }

        WriteNew(writer, $"public static {type} LiftFlat({CodecWriter.LiftFlat}) =>", fields, isTuple, f => Move.LiftFlat(f, "cx", "flat"));
        writer.Blank();
        using (writer.Block($"public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, {type} value)"))
        {
            WriteNullCheck(writer, isReference);
            foreach (SlotPlan field in fields)
            {
                writer.Line(Move.LowerFlat(field, "cx", "flat", $"value.{field.Name}"));
            }
        }
    }

    private static void WriteNullCheck(CodeWriter writer, bool isReference)
    {
        if (isReference)
        {
            writer.Line("ArgumentNullException.ThrowIfNull(value);");
        }
    }

    private static void WriteNew(
        CodeWriter writer, string head, ImmutableArray<SlotPlan> fields, bool isTuple, Func<SlotPlan, string> lift)
    {
        // A tuple of one has no literal.
        writer.Line(head + (isTuple && fields.Length > 1 ? " (" : " new("));
        using (writer.Indent())
        {
            for (int i = 0; i < fields.Length; i++)
            {
                string name = isTuple ? "" : $"{fields[i].Name}: ";
                writer.Line(name + lift(fields[i]) + (i < fields.Length - 1 ? "," : ");"));
            }
        }
    }
}
