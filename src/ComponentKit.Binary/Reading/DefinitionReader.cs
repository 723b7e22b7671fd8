using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Reading;

/// <summary>Reads one definition of each kind of section.</summary>
internal static class DefinitionReader
{
    public static Definition ReadCoreInstance(BinaryCursor cursor) => new Definition.CoreInstance(cursor.Offset, CoreInstanceExpr(cursor));

    public static Definition ReadCoreType(BinaryCursor cursor)
    {
        cursor.TakeItems(ItemBudget.CoreType, cursor.Offset);
        return new Definition.CoreType(cursor.Offset, CoreTypeReader.ReadDefType(cursor));
    }

    public static Definition ReadInstance(BinaryCursor cursor) => new Definition.Instance(cursor.Offset, InstanceExpr(cursor));

    public static Definition ReadAlias(BinaryCursor cursor) => new Definition.Alias(cursor.Offset, ExternReader.ReadAlias(cursor));

    public static Definition ReadType(BinaryCursor cursor) => new Definition.Type(cursor.Offset, TypeReader.ReadDefType(cursor));

    public static Definition ReadCanon(BinaryCursor cursor) => new Definition.Canon(cursor.Offset, CanonReader.Read(cursor));

    public static Definition ReadImport(BinaryCursor cursor) =>
        new Definition.Import(cursor.Offset, ExternReader.ReadExternName(cursor), ExternReader.ReadExternType(cursor));

    public static Definition ReadExport(BinaryCursor cursor) =>
        new Definition.Export(
            cursor.Offset,
            ExternReader.ReadExternName(cursor),
            ExternReader.ReadSortIndex(cursor),
            cursor.ReadFlag("mark of an ascribed type") ? ExternReader.ReadExternType(cursor) : null);

    public static Definition ReadStart(BinaryCursor cursor) =>
        new Definition.Start(
            cursor.Offset,
            cursor.ReadU32("a function index"),
            cursor.ReadVector("arguments", static c => c.ReadU32("a value index")),
            cursor.ReadU32("the number of results"));

    public static Definition ReadValue(BinaryCursor cursor) =>
        new Definition.Value(
            cursor.Offset,
            TypeReader.ReadValType(cursor),
            cursor.ReadBytes(cursor.ReadU32("the length of a value"), "a value"));

    private static CoreInstanceExpr CoreInstanceExpr(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte form = cursor.ReadByte("a core instance");
        return form switch
        {
            0x00 => new CoreInstanceExpr.Instantiate(
                cursor.ReadU32("a core module index"), cursor.ReadVector("arguments", ReadCoreArg)),
            0x01 => new CoreInstanceExpr.InlineExports(cursor.ReadVector("exports", ReadCoreInlineExport)),
            _ => throw cursor.UnknownOpcode(start, "form of a core instance", form),
        };
    }

    private static CoreInstantiateArg ReadCoreArg(BinaryCursor cursor)
    {
        string name = cursor.ReadName("the name of an argument");
        cursor.Expect(0x12, "sort of an argument to a core module");
        return new CoreInstantiateArg(name, cursor.ReadU32("a core instance index"));
    }

    private static CoreInlineExport ReadCoreInlineExport(BinaryCursor cursor)
    {
        string name = cursor.ReadName("the name of an export");
        Sort sort = ExternReader.ReadCoreSort(cursor);
        return new CoreInlineExport(name, new SortIndex(sort, cursor.ReadU32("an index")));
    }

    private static InstanceExpr InstanceExpr(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        byte form = cursor.ReadByte("an instance");
        return form switch
        {
            0x00 => new InstanceExpr.Instantiate(cursor.ReadU32("a component index"), cursor.ReadVector("arguments", ReadArg)),
            0x01 => new InstanceExpr.InlineExports(cursor.ReadVector("exports", ReadInlineExport)),
            _ => throw cursor.UnknownOpcode(start, "form of an instance", form),
        };
    }

    private static InstantiateArg ReadArg(BinaryCursor cursor) =>
        new(cursor.ReadName("the name of an argument"), ExternReader.ReadSortIndex(cursor));

    private static InlineExport ReadInlineExport(BinaryCursor cursor) =>
        new(ExternReader.ReadExternName(cursor), ExternReader.ReadSortIndex(cursor));
}
