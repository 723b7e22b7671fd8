using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Binary.Core.Writing;

/// <summary>Writes the contents of the sections of a core module.</summary>
internal static class CoreSectionWriter
{
    public static void Write(BinarySink sink, CoreModule module, CoreSectionId id)
    {
        switch (id)
        {
            case CoreSectionId.Type:
                sink.Vector(module.Types, CoreTypeWriter.WriteRecType);
                break;
            case CoreSectionId.Import:
                sink.Vector(module.Imports, WriteImport);
                break;
            case CoreSectionId.Function:
                sink.Vector(module.Functions, static (b, function) => b.Unsigned(function.TypeIndex));
                break;
            case CoreSectionId.Table:
                sink.Vector(module.Tables, WriteTable);
                break;
            case CoreSectionId.Memory:
                sink.Vector(module.Memories, static (b, memory) => CoreTypeWriter.WriteLimits(b, memory.Limits));
                break;
            case CoreSectionId.Tag:
                sink.Vector(module.Tags, static (b, tag) => CoreTypeWriter.WriteTag(b, tag.TypeIndex));
                break;
            case CoreSectionId.Global:
                sink.Vector(module.Globals, WriteGlobal);
                break;
            case CoreSectionId.Export:
                sink.Vector(module.Exports, WriteExport);
                break;
            case CoreSectionId.Start:
                sink.Unsigned(module.Start ?? throw new InvalidOperationException());
                break;
            case CoreSectionId.Element:
                sink.Vector(module.Elements, WriteElements);
                break;
            case CoreSectionId.DataCount:
                sink.Unsigned((uint)module.Data.Length);
                break;
            case CoreSectionId.Code:
                sink.Vector(module.Functions, WriteBody);
                break;
            case CoreSectionId.Data:
                sink.Vector(module.Data, WriteData);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(id));
        }
    }

    private static void WriteImport(BinarySink sink, CoreImport import)
    {
        sink.Name(import.Module);
        sink.Name(import.Name);
        CoreTypeWriter.WriteExternType(sink, import.Type);
    }

    private static void WriteTable(BinarySink sink, CoreTable table)
    {
        if (table.Initialiser is not null)
        {
            sink.Byte(0x40);
            sink.Byte(0x00);
        }

        CoreTypeWriter.WriteTable(sink, table.Type);
        sink.Bytes(table.Initialiser is { } initialiser ? initialiser.Bytes.Span : []);
    }

    private static void WriteGlobal(BinarySink sink, CoreGlobal global)
    {
        CoreTypeWriter.WriteGlobal(sink, global.Type);
        sink.Slice(global.Initialiser.Bytes);
    }

    private static void WriteExport(BinarySink sink, CoreExport export)
    {
        sink.Name(export.Name);
        sink.Byte((byte)export.Space);
        sink.Unsigned(export.Index);
    }

    private static void WriteBody(BinarySink sink, CoreFunction function)
    {
        var contents = new BinarySink();
        contents.Vector(function.Body.Locals, static (b, run) =>
        {
            b.Unsigned(run.Count);
            CoreTypeWriter.WriteValueType(b, run.Type);
        });
        contents.Slice(function.Body.Code.Bytes);
        sink.Sized(contents);
    }

    private static void WriteData(BinarySink sink, CoreDataSegment segment)
    {
        switch (segment.Mode)
        {
            case CoreSegmentMode.Active(var memory, var offset):
                sink.Unsigned(memory == 0 ? 0u : 2u);
                WriteTarget(sink, memory, isWritten: memory != 0, offset);
                break;
            default:
                sink.Unsigned(1);
                break;
        }

        sink.Unsigned((ulong)segment.Bytes.Length);
        sink.Slice(segment.Bytes);
    }

    private static void WriteElements(BinarySink sink, CoreElementSegment segment)
    {
        uint expressions = segment.Expressions is null ? 0u : 4u;
        bool isPlain = false;
        switch (segment.Mode)
        {
            case CoreSegmentMode.Active(var table, var offset):
                isPlain = table == 0 && segment.Type == CoreValueType.FuncRef;
                sink.Unsigned(expressions | (isPlain ? 0u : 2u));
                WriteTarget(sink, table, isWritten: !isPlain, offset);
                break;
            case CoreSegmentMode.Passive:
                sink.Unsigned(expressions | 1u);
                break;
            default:
                sink.Unsigned(expressions | 3u);
                break;
        }

        if (segment.Expressions is { } items)
        {
            if (!isPlain)
            {
                CoreTypeWriter.WriteValueType(sink, segment.Type);
            }

            sink.Vector(items, static (b, item) => b.Slice(item.Bytes));
            return;
        }

        if (!isPlain)
        {
            sink.Byte(0x00);
        }

        sink.Vector(segment.Functions, static (b, index) => b.Unsigned(index));
    }

    private static void WriteTarget(BinarySink sink, uint index, bool isWritten, CoreExpression offset)
    {
        if (isWritten)
        {
            sink.Unsigned(index);
        }

        sink.Slice(offset.Bytes);
    }
}
