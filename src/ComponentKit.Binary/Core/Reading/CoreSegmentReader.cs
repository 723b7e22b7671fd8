using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Core.Reading;

/// <summary>Reads the element and data segments of core modules.</summary>
internal static class CoreSegmentReader
{
    // The bits of the number that an element segment starts with. The second means one thing for active segments, and another
    // for those that are not.
    private const uint IsNotActive = 1;
    private const uint HasTable = 2;
    private const uint IsDeclarative = 2;
    private const uint HasExpressions = 4;

    public static CoreElementSegment ReadElements(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        uint form = cursor.ReadU32("the form of a segment");
        if (form > 7)
        {
            throw cursor.Fail(BinaryDiagnostics.UnknownOpcode, start, $"0x{form:x} is no form of an element segment");
        }

        var segment = new CoreElementSegment(ReadMode(cursor, form)) { Offset = start };
        bool hasExpressions = (form & HasExpressions) != 0;
        if ((form & (IsNotActive | HasTable)) != 0)
        {
            segment = segment with { Type = ReadType(cursor, hasExpressions) };
        }

        return hasExpressions
            ? segment with { Expressions = cursor.ReadVector("expressions", InstructionReader.ReadExpression) }
            : segment with { Functions = cursor.ReadVector("functions", static c => c.ReadU32("a function index")) };
    }

    public static CoreDataSegment ReadData(BinaryCursor cursor)
    {
        long start = cursor.Offset;
        uint form = cursor.ReadU32("the form of a segment");
        CoreSegmentMode mode = form switch
        {
            0 => new CoreSegmentMode.Active(0, InstructionReader.ReadExpression(cursor)),
            1 => new CoreSegmentMode.Passive(),
            2 => new CoreSegmentMode.Active(cursor.ReadU32("a memory index"), InstructionReader.ReadExpression(cursor)),
            _ => throw cursor.Fail(BinaryDiagnostics.UnknownOpcode, start, $"0x{form:x} is no form of a data segment"),
        };
        return new CoreDataSegment(mode, cursor.ReadBytes(cursor.ReadU32("the size of a segment"), "a data segment")) { Offset = start };
    }

    private static CoreSegmentMode ReadMode(BinaryCursor cursor, uint form)
    {
        if ((form & IsNotActive) != 0)
        {
            return (form & IsDeclarative) != 0 ? new CoreSegmentMode.Declarative() : new CoreSegmentMode.Passive();
        }

        uint table = (form & HasTable) != 0 ? cursor.ReadU32("a table index") : 0;
        return new CoreSegmentMode.Active(table, InstructionReader.ReadExpression(cursor));
    }

    private static CoreValueType ReadType(BinaryCursor cursor, bool hasExpressions)
    {
        if (hasExpressions)
        {
            return CoreTypeReader.ReadReferenceType(cursor);
        }

        cursor.Expect(0x00, "kind of elements");
        return CoreValueType.FuncRef;
    }
}
