using System.Buffers.Binary;
using System.Text;
using ComponentKit.Binary.Reading;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks that the bytes of a value are one of its type (Binary.md, Value Definitions 🪙).</summary>
/// <param name="context">The validation.</param>
/// <param name="offset">Where messages point: the start of the definition.</param>
internal sealed class ValueChecker(ValidationContext context, long offset)
{
    private const uint CanonicalNaN32 = 0x7fc00000;
    private const ulong CanonicalNaN64 = 0x7ff8000000000000;

    /// <summary>Fails when the bytes are not a value of the type, or more than one.</summary>
    public void Check(WitType type, ReadOnlyMemory<byte> encoding)
    {
        try
        {
            var cursor = new BinaryCursor(context.File, encoding, offset, "the value");
            Read(cursor, type);
            cursor.ExpectEnd();
        }
        catch (DiagnosticException exception) when (exception.Diagnostics is [{ Descriptor: var kind } cause] && kind != ValidationDiagnostics.ValueUse)
        {
            throw Fail($"the bytes of the value do not fit its type: {cause.Message}");
        }
    }

    // Types are at most 100 deep, and a value of any type has a byte at least.
    private void Read(BinaryCursor cursor, WitType type)
    {
        switch (type.Dealias())
        {
            case PrimitiveType(var kind):
                ReadPrimitive(cursor, kind);
                break;
            case ListType(var element):
                ReadTimes(cursor, element, cursor.ReadCount("elements", "the number of elements"));
                break;
            case FixedLengthListType(var element, var length):
                ReadTimes(cursor, element, length);
                break;
            case TupleType(var items):
                foreach (WitType item in items)
                {
                    Read(cursor, item);
                }

                break;
            case OptionType(var payload):
                ReadPayload(cursor, cursor.ReadFlag("mark of an option") ? payload : null);
                break;
            case ResultType(var ok, var error):
                ReadPayload(cursor, cursor.ReadFlag("mark of a result") ? error : ok);
                break;
            case NamedType(var definition):
                ReadDefined(cursor, definition.Kind);
                break;
            default:
                throw Fail("a value of its type cannot be written down: it holds a handle or a map");
        }
    }

    private void ReadDefined(BinaryCursor cursor, TypeDefKind kind)
    {
        switch (kind)
        {
            case TypeDefKind.Record(var fields):
                foreach (WitField field in fields)
                {
                    Read(cursor, field.Type);
                }

                break;
            case TypeDefKind.Variant(var cases):
                ReadPayload(cursor, cases[ReadCase(cursor, cases.Length)].Payload);
                break;
            case TypeDefKind.Enum(var cases):
                ReadCase(cursor, cases.Length);
                break;
            case TypeDefKind.Flags(var labels):
                cursor.ReadBytes((uint)((labels.Length + 7) / 8), "flags");
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private int ReadCase(BinaryCursor cursor, int count)
    {
        uint index = cursor.ReadU32("a case");
        return index < count ? (int)index : throw Fail($"the value is case {index} of a type that has {count}");
    }

    private void ReadPayload(BinaryCursor cursor, WitType? type)
    {
        if (type is not null)
        {
            Read(cursor, type);
        }
    }

    private void ReadTimes(BinaryCursor cursor, WitType type, uint count)
    {
        for (uint i = 0; i < count; i++)
        {
            Read(cursor, type);
        }
    }

    private void ReadPrimitive(BinaryCursor cursor, PrimitiveKind kind)
    {
        string what = $"a {kind.ToString().ToLowerInvariant()}";
        switch (kind)
        {
            case PrimitiveKind.Bool:
                cursor.ReadFlag(what);
                break;
            case PrimitiveKind.S8 or PrimitiveKind.U8:
                cursor.ReadByte(what);
                break;
            case PrimitiveKind.S16:
                cursor.ReadS16(what);
                break;
            case PrimitiveKind.U16:
                cursor.ReadU16(what);
                break;
            case PrimitiveKind.S32:
                cursor.ReadS32(what);
                break;
            case PrimitiveKind.U32:
                cursor.ReadU32(what);
                break;
            case PrimitiveKind.S64:
                cursor.ReadS64(what);
                break;
            case PrimitiveKind.U64:
                cursor.ReadU64(what);
                break;
            case PrimitiveKind.F32:
                uint single = BinaryPrimitives.ReadUInt32LittleEndian(cursor.ReadBytes(4, what).Span);
                RefuseNaN(float.IsNaN(BitConverter.UInt32BitsToSingle(single)) && single != CanonicalNaN32);
                break;
            case PrimitiveKind.F64:
                ulong number = BinaryPrimitives.ReadUInt64LittleEndian(cursor.ReadBytes(8, what).Span);
                RefuseNaN(double.IsNaN(BitConverter.UInt64BitsToDouble(number)) && number != CanonicalNaN64);
                break;
            case PrimitiveKind.Char:
                ReadChar(cursor, what);
                break;
            case PrimitiveKind.String:
                cursor.ReadName(what);
                break;
            default:
                throw Fail("a value of its type cannot be written down: it holds a handle");
        }
    }

    private void RefuseNaN(bool isOther)
    {
        if (isOther)
        {
            throw Fail("the value is not a number, and not the canonical one of those");
        }
    }

    private void ReadChar(BinaryCursor cursor, string what)
    {
        uint length = cursor.PeekByte(what) switch { < 0x80 => 1, < 0xe0 => 2, < 0xf0 => 3, _ => 4 };
        ReadOnlySpan<byte> bytes = cursor.ReadBytes(length, what).Span;
        if (Rune.DecodeFromUtf8(bytes, out _, out int used) != System.Buffers.OperationStatus.Done || used != bytes.Length)
        {
            throw Fail("the value is a char in bytes that are not UTF-8");
        }
    }

    private DiagnosticException Fail(string message) => context.Fail(ValidationDiagnostics.ValueUse, offset, message);
}
