using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes the file of an interface: what people use first, then what lifts and lowers.</summary>
internal static class InterfaceWriter
{
    public static void WriteInterface(this CodeWriter writer, InterfacePlan item)
    {
        if (item.Import is { } contract)
        {
            writer.WriteContract(contract, item.Item, item.Accessibility);
        }

        if (item.Export is { } export)
        {
            writer.Blank();
            writer.WriteExportClass(export, item.Item, item.Accessibility);
        }

        foreach (TypePlan type in item.Types)
        {
            writer.Blank();
            WriteType(writer, type, item.Accessibility);
        }

        if (item.Import is { } import)
        {
            writer.Blank();
            writer.WriteImportCompanion(import, item.Accessibility);
        }

        foreach (TypePlan type in item.Types)
        {
            writer.Blank();
            WriteCodec(writer, type, item.Accessibility);
        }

        foreach (TupleCodecPlan tuple in item.Tuples)
        {
            writer.Blank();
            writer.WriteTupleCodec(tuple);
        }

        writer.WriteLengths(item.ArrayLengths);
    }

    private static void WriteType(CodeWriter writer, TypePlan type, string accessibility)
    {
        switch (type)
        {
            case RecordPlan plan:
                writer.WriteRecord(plan, accessibility);
                break;
            case VariantPlan plan:
                writer.WriteVariant(plan, accessibility);
                break;
            case EnumPlan plan:
                writer.WriteEnum(plan, accessibility);
                break;
            case FlagsPlan plan:
                writer.WriteFlags(plan, accessibility);
                break;
            case ResourcePlan plan:
                writer.WriteResource(plan, accessibility);
                break;
            case HostResourcePlan plan:
                writer.WriteHostResource(plan, accessibility);
                break;
            default:
                throw new InvalidOperationException(type.GetType().Name);
        }
    }

    private static void WriteCodec(CodeWriter writer, TypePlan type, string accessibility)
    {
        switch (type)
        {
            case RecordPlan plan:
                writer.WriteRecordCodec(plan, accessibility);
                break;
            case VariantPlan plan:
                writer.WriteVariantCodec(plan, accessibility);
                break;
            case EnumPlan plan:
                writer.WriteEnumCodec(plan, accessibility);
                break;
            case FlagsPlan plan:
                writer.WriteFlagsCodec(plan, accessibility);
                break;
            default:
                // Resources have generic codecs.
                break;
        }
    }
}
