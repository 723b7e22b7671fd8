using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Writes what imports, exports and aliases share: sorts, names with attributes, and types of externs.</summary>
internal static class ExternWriter
{
    private const int FirstCoreSort = 0x100;

    public static void Write(BinarySink sink, SortIndex item)
    {
        Write(sink, item.Sort);
        sink.Unsigned(item.Index);
    }

    /// <summary>Writes a core sort without the zero byte that component-level places have before it.</summary>
    public static void WriteCoreSort(BinarySink sink, Sort sort) => sink.Byte((byte)(sort - FirstCoreSort));

    public static void Write(BinarySink sink, AliasTarget target)
    {
        Write(sink, target.Sort);
        switch (target)
        {
            case AliasTarget.Export(_, var instance, var name):
                sink.Byte(0x00);
                sink.Unsigned(instance);
                sink.Name(name);
                break;
            case AliasTarget.CoreExport(_, var instance, var name):
                sink.Byte(0x01);
                sink.Unsigned(instance);
                sink.Name(name);
                break;
            case AliasTarget.Outer(_, var count, var index):
                sink.Byte(0x02);
                sink.Unsigned(count);
                sink.Unsigned(index);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(target));
        }
    }

    public static void Write(BinarySink sink, ExternName name)
    {
        (byte Kind, string? Value)[] attributes = [(0x00, name.Implements), (0x01, name.VersionSuffix), (0x02, name.ExternalId)];
        int count = attributes.Count(attribute => attribute.Value is not null);
        sink.Byte(count == 0 ? (byte)0x00 : (byte)0x02);
        sink.Name(name.Name);
        if (count == 0)
        {
            return;
        }

        sink.Unsigned((uint)count);
        foreach ((byte kind, string? value) in attributes)
        {
            if (value is not null)
            {
                sink.Byte(kind);
                sink.Name(value);
            }
        }
    }

    public static void Write(BinarySink sink, ExternType type)
    {
        switch (type)
        {
            case ExternType.CoreModule(var index):
                sink.Byte(0x00);
                sink.Byte(0x11);
                sink.Unsigned(index);
                break;
            case ExternType.Func(var index):
                sink.Byte(0x01);
                sink.Unsigned(index);
                break;
            case ExternType.Value(var valType):
                sink.Byte(0x02);
                TypeWriter.Write(sink, valType);
                break;
            case ExternType.TypeEq(var index):
                sink.Byte(0x03);
                sink.Byte(0x00);
                sink.Unsigned(index);
                break;
            case ExternType.TypeSubResource:
                sink.Byte(0x03);
                sink.Byte(0x01);
                break;
            case ExternType.Component(var index):
                sink.Byte(0x04);
                sink.Unsigned(index);
                break;
            case ExternType.Instance(var index):
                sink.Byte(0x05);
                sink.Unsigned(index);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static void Write(BinarySink sink, Sort sort)
    {
        if ((int)sort < FirstCoreSort)
        {
            sink.Byte((byte)sort);
            return;
        }

        sink.Byte(0x00);
        WriteCoreSort(sink, sort);
    }
}
