using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes core types: those of functions and modules, and what imports and exports of modules have.</summary>
internal static class CoreTypeWriter
{
    public static void Write(BinarySink sink, CoreDefType type)
    {
        switch (type)
        {
            case CoreDefType.Func func:
                if (func.IsShared)
                {
                    sink.Byte(0x65);
                }

                sink.Byte(0x60);
                sink.Vector(func.Parameters, Write);
                sink.Vector(func.Results, Write);
                break;
            case CoreDefType.Module(var declarators):
                sink.Byte(0x50);
                sink.Vector(declarators, Write);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    public static void Write(BinarySink sink, CoreValueType type)
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
            case CoreValueKind.Ref when type is { IsNullable: true, HeapType: >= -0x18 and <= -0x0b }:
                // The short form of a nullable reference to an abstract heap type.
                sink.Byte((byte)(type.HeapType + 0x80));
                break;
            case CoreValueKind.Ref:
                sink.Byte(type.IsNullable ? (byte)0x63 : (byte)0x64);
                sink.Signed(type.HeapType);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    public static void Write(BinarySink sink, CoreExternType type)
    {
        switch (type)
        {
            case CoreExternType.Func(var index):
                sink.Byte(0x00);
                sink.Unsigned(index);
                break;
            case CoreExternType.Table(var element, var limits):
                sink.Byte(0x01);
                Write(sink, element);
                Write(sink, limits);
                break;
            case CoreExternType.Memory(var limits):
                sink.Byte(0x02);
                Write(sink, limits);
                break;
            case CoreExternType.Global global:
                sink.Byte(0x03);
                Write(sink, global.Value);
                sink.Byte((byte)((global.IsMutable ? 1 : 0) | (global.IsShared ? 2 : 0)));
                break;
            case CoreExternType.Tag(var index):
                sink.Byte(0x04);
                sink.Byte(0x00);
                sink.Unsigned(index);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static void Write(BinarySink sink, CoreLimits limits)
    {
        sink.Byte((byte)(
            (limits.Maximum is null ? 0 : 1)
            | (limits.IsShared ? 2 : 0)
            | (limits.Is64 ? 4 : 0)
            | (limits.PageSizeLog2 is null ? 0 : 8)));
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

    private static void Write(BinarySink sink, CoreModuleDeclarator declarator)
    {
        switch (declarator)
        {
            case CoreModuleDeclarator.Import(_, var module, var name, var body):
                sink.Byte(0x00);
                sink.Name(module);
                sink.Name(name);
                Write(sink, body);
                break;
            case CoreModuleDeclarator.Type(_, var body):
                sink.Byte(0x01);
                Write(sink, body);
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
                Write(sink, body);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declarator));
        }
    }
}
