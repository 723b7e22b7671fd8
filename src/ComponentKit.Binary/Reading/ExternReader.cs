using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads what imports, exports and aliases share: sorts, names with attributes, and types of externs.</summary>
internal static class ExternReader
{
    public static SortIndex ReadSortIndex(BinaryCursor cursor) => new(ReadSort(cursor), cursor.ReadU32("an index"));

    /// <summary>Reads a core sort, which component-level places write behind a zero byte.</summary>
    public static Sort ReadCoreSort(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte value = cursor.ReadByte("a core sort");
        return value is <= 0x04 or 0x10 or 0x11 or 0x12
            ? (Sort)(0x100 + value)
            : throw cursor.UnknownOpcode(start, "core sort", value);
    }

    public static AliasTarget ReadAlias(BinaryCursor cursor)
    {
        Sort sort = ReadSort(cursor);
        long start = cursor.Offset;
        byte form = cursor.ReadByte("an alias");
        return form switch
        {
            0x00 => new AliasTarget.Export(sort, cursor.ReadU32("an instance index"), cursor.ReadName("the name of an export")),
            0x01 => new AliasTarget.CoreExport(
                sort, cursor.ReadU32("a core instance index"), cursor.ReadName("the name of an export")),
            0x02 => new AliasTarget.Outer(sort, cursor.ReadU32("the number of scopes"), cursor.ReadU32("an index")),
            _ => throw cursor.UnknownOpcode(start, "form of an alias", form),
        };
    }

    public static ExternName ReadExternName(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte form = cursor.ReadByte("a name");
        if (form > 0x02)
        {
            throw cursor.UnknownOpcode(start, "form of a name", form);
        }

        var name = new ExternName(cursor.ReadName("a name"));
        if (form == 0x02)
        {
            cursor.ReadVector("attributes", c => name = ReadAttribute(c, name));
        }

        return name;
    }

    public static ExternType ReadExternType(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte sort = cursor.ReadByte("the type of an import or export");
        switch (sort)
        {
            case 0x00:
                cursor.Expect(0x11, "core sort that can be imported or exported");
                return new ExternType.CoreModule(cursor.ReadU32("a core type index"));
            case 0x01:
                return new ExternType.Func(cursor.ReadU32("a type index"));
            case 0x02:
                return new ExternType.Value(TypeReader.ReadValType(cursor));
            case 0x03:
                return cursor.ReadFlag("bound of a type")
                    ? new ExternType.TypeSubResource()
                    : new ExternType.TypeEq(cursor.ReadU32("a type index"));
            case 0x04:
                return new ExternType.Component(cursor.ReadU32("a type index"));
            case 0x05:
                return new ExternType.Instance(cursor.ReadU32("a type index"));
            default:
                throw cursor.UnknownOpcode(start, "type of an import or export", sort);
        }
    }

    private static Sort ReadSort(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte value = cursor.ReadByte("a sort");
        return value switch
        {
            0x00 => ReadCoreSort(cursor),
            <= 0x05 => (Sort)value,
            _ => throw cursor.UnknownOpcode(start, "sort", value),
        };
    }

    private static ExternName ReadAttribute(BinaryCursor cursor, ExternName name)
    {
        long start = cursor.Offset;
        byte kind = cursor.ReadByte("an attribute");
        string? before = kind switch
        {
            0x00 => name.Implements,
            0x01 => name.VersionSuffix,
            0x02 => name.ExternalId,
            _ => throw cursor.UnknownOpcode(start, "attribute of a name", kind),
        };
        string value = cursor.ReadName("an attribute");
        if (before is not null)
        {
            throw cursor.Fail(BinaryDiagnostics.WrittenTwice, start, $"`{name}` has two attributes of one kind");
        }

        return kind switch
        {
            0x00 => name with { Implements = value },
            0x01 => name with { VersionSuffix = value },
            _ => name with { ExternalId = value },
        };
    }
}
