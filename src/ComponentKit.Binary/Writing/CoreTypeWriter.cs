using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes core types, each in its shortest form: what <c>CoreTypeReader</c> and <c>CoreSubTypeReader</c> read.</summary>
internal static class CoreTypeWriter
{
    private const byte ModuleOpcode = 0x50;

    /// <summary>Writes a definition of a component.</summary>
    public static void WriteDefType(BinarySink sink, CoreDefType type)
    {
        switch (type)
        {
            case CoreDefType.Rec(var group):
                if (group.Types is [{ IsFinal: false }])
                {
                    // Its first byte would be taken for that of a module type (Binary.md, notes on `core:deftype`).
                    sink.Byte(0x00);
                }

                WriteRecType(sink, group);
                break;
            case CoreDefType.Module(var declarators):
                sink.Byte(ModuleOpcode);
                sink.Vector(declarators, WriteDeclarator);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    /// <summary>Writes an entry of a type section.</summary>
    public static void WriteRecType(BinarySink sink, CoreRecType group)
    {
        if (group.Types is [var one])
        {
            WriteSubType(sink, one);
            return;
        }

        sink.Byte(0x4e);
        sink.Vector(group.Types, WriteSubType);
    }

    public static void WriteSubType(BinarySink sink, CoreSubType type)
    {
        if (!type.IsFinal || !type.Supertypes.IsEmpty)
        {
            sink.Byte((byte)(type.IsFinal ? 0x4f : 0x50));
            sink.Vector(type.Supertypes, static (b, index) => b.Unsigned(index));
        }

        if (type.IsShared)
        {
            sink.Byte(0x65);
        }

        switch (type.Composite)
        {
            case CoreCompositeType.Func(var func):
                sink.Byte(0x60);
                sink.Vector(func.Parameters, WriteValueType);
                sink.Vector(func.Results, WriteValueType);
                break;
            case CoreCompositeType.Struct(var fields):
                sink.Byte(0x5f);
                sink.Vector(fields, WriteField);
                break;
            case CoreCompositeType.Array(var element):
                sink.Byte(0x5e);
                WriteField(sink, element);
                break;
            case CoreCompositeType.Cont(var index):
                sink.Byte(0x5d);
                sink.Signed(index);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    public static void WriteValueType(BinarySink sink, CoreValueType type)
    {
        switch (type.Kind)
        {
            case CoreValueKind.I32:
                sink.Byte(0x7f);
                break;
            case CoreValueKind.I64:
                sink.Byte(0x7e);
                break;
            case CoreValueKind.F32:
                sink.Byte(0x7d);
                break;
            case CoreValueKind.F64:
                sink.Byte(0x7c);
                break;
            case CoreValueKind.V128:
                sink.Byte(0x7b);
                break;
            default:
                // A nullable reference to an abstract heap type is written as that type.
                if (!type.IsNullable || type.HeapType.TypeIndex is not null)
                {
                    sink.Byte((byte)(type.IsNullable ? 0x63 : 0x64));
                }

                WriteHeapType(sink, type.HeapType);
                break;
        }
    }

    public static void WriteHeapType(BinarySink sink, CoreHeapType type)
    {
        if (type.IsShared)
        {
            sink.Byte(0x65);
        }

        sink.Signed(type.Code);
    }

    /// <summary>Writes the type of an import: its kind and what follows.</summary>
    public static void WriteExternType(BinarySink sink, CoreExternType type)
    {
        switch (type)
        {
            case CoreExternType.Func(var index):
                sink.Byte(0x00);
                sink.Unsigned(index);
                break;
            case CoreExternType.Table table:
                sink.Byte(0x01);
                WriteTable(sink, table);
                break;
            case CoreExternType.Memory(var limits):
                sink.Byte(0x02);
                WriteLimits(sink, limits);
                break;
            case CoreExternType.Global global:
                sink.Byte(0x03);
                WriteGlobal(sink, global);
                break;
            case CoreExternType.Tag(var index):
                sink.Byte(0x04);
                WriteTag(sink, index);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    public static void WriteTable(BinarySink sink, CoreExternType.Table type)
    {
        WriteValueType(sink, type.Element);
        WriteLimits(sink, type.Limits);
    }

    public static void WriteGlobal(BinarySink sink, CoreExternType.Global type)
    {
        WriteValueType(sink, type.Value);
        sink.Byte((byte)((type.IsMutable ? 1 : 0) | (type.IsShared ? 2 : 0)));
    }

    public static void WriteTag(BinarySink sink, uint typeIndex)
    {
        sink.Byte(0x00);
        sink.Unsigned(typeIndex);
    }

    public static void WriteLimits(BinarySink sink, CoreLimits limits)
    {
        int flags = (limits.Maximum is null ? 0 : 1)
            | (limits.IsShared ? 2 : 0)
            | (limits.Is64 ? 4 : 0)
            | (limits.PageSizeLog2 is null ? 0 : 8);
        sink.Byte((byte)flags);
        sink.Unsigned(limits.Minimum);
        if (limits.Maximum is { } maximum)
        {
            sink.Unsigned(maximum);
        }

        if (limits.PageSizeLog2 is { } pageSize)
        {
            sink.Unsigned(pageSize);
        }
    }

    private static void WriteDeclarator(BinarySink sink, CoreModuleDeclarator declarator)
    {
        switch (declarator)
        {
            case CoreModuleDeclarator.Import(_, var module, var name, var body):
                sink.Byte(0x00);
                sink.Name(module);
                sink.Name(name);
                WriteExternType(sink, body);
                break;
            case CoreModuleDeclarator.Type(_, var group):
                sink.Byte(0x01);
                WriteRecType(sink, group);
                break;
            case CoreModuleDeclarator.OuterAlias(_, var count, var index):
                sink.Byte(0x02);
                sink.Byte(0x10);
                sink.Byte(0x01);
                sink.Unsigned(count);
                sink.Unsigned(index);
                break;
            case CoreModuleDeclarator.Export(_, var name, var body):
                sink.Byte(0x03);
                sink.Name(name);
                WriteExternType(sink, body);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declarator));
        }
    }

    private static void WriteField(BinarySink sink, CoreFieldType field)
    {
        switch (field.PackedBits)
        {
            case 8:
                sink.Byte(0x78);
                break;
            case 16:
                sink.Byte(0x77);
                break;
            default:
                WriteValueType(sink, field.Type);
                break;
        }

        sink.Byte((byte)(field.IsMutable ? 1 : 0));
    }
}
