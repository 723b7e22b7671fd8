using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks the core types that values cross as where the option <c>gc</c> passes them as garbage-collected objects.</summary>
/// <remarks>
/// The specification has no text for this yet; the rules are those that wasm-tools has under its feature <c>cm-gc</c>: records and
/// tuples are structures, lists and strings arrays, handles <c>externref</c>, and what has cases a structure without fields.
/// </remarks>
internal sealed class GcLowering(ValidationContext context, CanonOptions options, long offset)
{
    /// <summary>Checks a core function type against a component's function.</summary>
    public void Check(FuncType type, CoreFuncType core)
    {
        CheckCount("parameters", core.Parameters.Length, type.Parameters.Length);
        for (int i = 0; i < core.Parameters.Length; i++)
        {
            Check(type.Parameters[i].Type, new CoreFieldType(core.Parameters[i], IsMutable: false), isField: false);
        }

        CheckCount("results", core.Results.Length, type.Result is null ? 0 : 1);
        if (type.Result is { } result)
        {
            Check(result, new CoreFieldType(core.Results[0], IsMutable: false), isField: false);
        }
    }

    private void CheckCount(string what, int core, int component)
    {
        if (core != component)
        {
            throw Fail($"the core function has {core} {what}, the component's function {component}");
        }
    }

    private void Check(WitType type, CoreFieldType core, bool isField)
    {
        context.Spend(1, offset);
        switch (type.Dealias())
        {
            case PrimitiveType { Kind: PrimitiveKind.String }:
                int bits = options.StringEncoding == StringEncodingOption.Utf16 ? 16 : 8;
                Expect(core, "a string", $"an array of i{bits}", Referred(core) is CoreCompositeType.Array(var unit) && unit.PackedBits == bits);
                break;
            case PrimitiveType { Kind: PrimitiveKind.ErrorContext } or OwnType or BorrowType or FutureType or StreamType:
                Expect(core, "a handle", "externref", core is { PackedBits: 0, Type: { Kind: CoreValueKind.Ref, HeapType.Code: var code } }
                    && code == CoreHeapType.Extern.Code);
                break;
            case PrimitiveType(var kind):
                CheckNumber(kind, core, isField);
                break;
            case ListType(var element):
                CheckList(element, core);
                break;
            case FixedLengthListType(var element, _):
                CheckList(element, core);
                break;
            case TupleType(var items):
                CheckStructure("a tuple", items, core);
                break;
            case NamedType { Definition.Kind: TypeDefKind.Record(var fields) }:
                CheckStructure("a record", [.. fields.Select(field => field.Type)], core);
                break;
            case NamedType { Definition.Kind: TypeDefKind.Flags or TypeDefKind.Enum }:
                Expect(core, "an enum or flags", "i32", core == new CoreFieldType(CoreValueType.I32, core.IsMutable));
                break;
            case OptionType or ResultType or NamedType { Definition.Kind: TypeDefKind.Variant }:
                Expect(core, "a value with cases", "a structure without fields", Referred(core) is CoreCompositeType.Struct([]));
                break;
            case MapType:
                throw Fail("how a map crosses as an object is not settled yet");
            default:
                throw new InvalidOperationException();
        }
    }

    private void CheckNumber(PrimitiveKind kind, CoreFieldType core, bool isField)
    {
        (CoreValueType type, int bits) = kind switch
        {
            PrimitiveKind.Bool or PrimitiveKind.S8 or PrimitiveKind.U8 => (CoreValueType.I32, 8),
            PrimitiveKind.S16 or PrimitiveKind.U16 => (CoreValueType.I32, 16),
            PrimitiveKind.S64 or PrimitiveKind.U64 => (CoreValueType.I64, 0),
            PrimitiveKind.F32 => (CoreValueType.F32, 0),
            PrimitiveKind.F64 => (CoreValueType.F64, 0),
            _ => (CoreValueType.I32, 0),
        };
        var expected = new CoreFieldType(type, core.IsMutable, isField ? bits : 0);
        Expect(core, $"the type {kind.ToString().ToLowerInvariant()}", expected.ToString(), core == expected);
    }

    private void CheckList(WitType element, CoreFieldType core)
    {
        if (Referred(core) is not CoreCompositeType.Array(var item))
        {
            throw Mismatch(core, "a list", "a reference to an array");
        }

        Check(element, item, isField: true);
    }

    private void CheckStructure(string what, IReadOnlyList<WitType> parts, CoreFieldType core)
    {
        if (Referred(core) is not CoreCompositeType.Struct(var fields) || fields.Length != parts.Count)
        {
            throw Mismatch(core, what, $"a reference to a structure of {parts.Count}");
        }

        for (int i = 0; i < fields.Length; i++)
        {
            Check(parts[i], fields[i], isField: true);
        }
    }

    private CoreCompositeType? Referred(CoreFieldType core) =>
        core is { PackedBits: 0, Type.Kind: CoreValueKind.Ref } && core.Type.HeapType.TypeIndex is { } number
            ? context.CoreTypes[number]?.Composite
            : null;

    private void Expect(CoreFieldType core, string what, string expected, bool isMet)
    {
        if (!isMet)
        {
            throw Mismatch(core, what, expected);
        }
    }

    private DiagnosticException Mismatch(CoreFieldType core, string what, string expected) =>
        Fail($"{what} crosses as {expected}, which {core} is not");

    private DiagnosticException Fail(string message) =>
        context.Fail(ValidationDiagnostics.CoreTypeMismatch, offset, message);
}
