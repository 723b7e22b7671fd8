using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>Decides how values of each type are named in C# and which codec moves them, as seen from one file.</summary>
/// <param name="names">The names of generated types.</param>
/// <param name="scope">Where the names will stand.</param>
/// <param name="tuples">The tuple codecs of the file.</param>
/// <param name="sides">Who implements resources.</param>
/// <param name="context">The side that values are seen from: <see cref="CanonContext.Lift"/> for exports.</param>
internal sealed class ValuePlanner(
    NameTable names, TypeScope scope, TupleCodecSet tuples, ResourceSides sides, CanonContext context) : WitTypeVisitor<ValuePlan>
{
    private const int ReferenceSize = 8;

    // Longer lists are arrays: inline, they would be copied too often, and the stack would have to hold them.
    private const long MaxInlineBytes = 256;

    // Records share parts, so that walking into all of them each time would take too long.
    private readonly Dictionary<TypeDefKind.Record, int> _recordSizes = [];

    /// <summary>What stands for a payload that is not there.</summary>
    public static ValuePlan Unit { get; } = new("Unit", "UnitCodec")
    {
        Size = 0,
        Alignment = 1,
        FlatCount = 0,
        ClrSize = 1,
        ShortName = "Unit",
    };

    /// <summary>The same, with names for another place.</summary>
    public ValuePlanner In(TypeScope other) => new(names, other, tuples, sides, context);

    /// <summary>The same, for types that are only named: nothing that would move values is written for them.</summary>
    public ValuePlanner WithoutCodecs() => new(names, scope, tuples.WithoutCodecs(), sides, context);

    public override ValuePlan VisitPrimitive(PrimitiveType type)
    {
        (string clr, string codec, int size, string? flat) = type.Kind switch
        {
            PrimitiveKind.Bool => ("bool", "Bool", 1, null),
            PrimitiveKind.S8 => ("sbyte", "S8", 1, null),
            PrimitiveKind.U8 => ("byte", "U8", 1, null),
            PrimitiveKind.S16 => ("short", "S16", 2, null),
            PrimitiveKind.U16 => ("ushort", "U16", 2, null),
            PrimitiveKind.S32 => ("int", "S32", 4, "S32"),
            PrimitiveKind.U32 => ("uint", "U32", 4, "U32"),
            PrimitiveKind.S64 => ("long", "S64", 8, "S64"),
            PrimitiveKind.U64 => ("ulong", "U64", 8, "U64"),

            // Not bits alone: with the runtime's deterministic NaNs, codecs change some.
            PrimitiveKind.F32 => ("float", "F32", 4, null),
            PrimitiveKind.F64 => ("double", "F64", 8, null),
            PrimitiveKind.Char => ("Rune", "Char", 4, null),
            PrimitiveKind.String => ("string", "String", ReferenceSize, null),
            PrimitiveKind.ErrorContext => ("ErrorContext", "ErrorContext", ReferenceSize, null),
            _ => throw new InvalidOperationException($"unknown primitive type {type.Kind}"),
        };
        return Plan(type, clr, codec + "Codec", size, codec) with
        {
            FlatProperty = flat,
            IsReference = type.Kind is PrimitiveKind.String or PrimitiveKind.ErrorContext,
            Equality = type.Kind is PrimitiveKind.F32 or PrimitiveKind.F64 ? Equality.Method : Equality.Operator,
        };
    }

    public override ValuePlan VisitRecord(TypeDef definition, TypeDefKind.Record kind)
    {
        bool isStruct = IsStruct(kind);
        return Named(definition, isStruct ? ClrSizeOf(kind) : ReferenceSize) with { IsReference = !isStruct };
    }

    public override ValuePlan VisitVariant(TypeDef definition, TypeDefKind.Variant kind) =>
        Named(definition, ReferenceSize) with { IsReference = true };

    public override ValuePlan VisitEnum(TypeDef definition, TypeDefKind.Enum kind) =>
        Named(definition, (int)TypeLayout.Of(definition.Type).Size);

    public override ValuePlan VisitFlags(TypeDef definition, TypeDefKind.Flags kind) =>
        Named(definition, (int)TypeLayout.Of(definition.Type).Size);

    public override ValuePlan VisitList(ListType type)
    {
        ValuePlan element = Visit(type.Element);
        bool isNumbers = type.Element.Dealias() is PrimitiveType { Kind: >= PrimitiveKind.S8 and <= PrimitiveKind.F64 };
        string codec = isNumbers ? $"NumberListCodec<{element.Type}>" : $"ListCodec<{element.Type}, {element.Codec}>";
        return Plan(type, $"IReadOnlyList<{element.Type}>", codec, ReferenceSize, element.ShortName + "List") with
        {
            IsReference = true,
            Element = element.Type,
            IsNumberList = isNumbers,
            Owned = new OwnedValuePlan(
                element.Type + "[]", "LoadArray", isNumbers ? $"NumberArrayCodec<{element.Type}>" : $"ArrayCodec<{element.Type}, {element.Codec}>"),
            Equality = Equality.Sequence,
        };
    }

    public override ValuePlan VisitFixedLengthList(FixedLengthListType type)
    {
        ValuePlan element = Visit(type.Element);
        string shortName = $"{element.ShortName}List{type.Length}";
        if (type.Length * (long)element.ClrSize <= MaxInlineBytes)
        {
            tuples.InlineLengths.Add(type.Length);
            string clr = $"{FixedListPlan.NameOf(type.Length)}<{element.Type}>";
            string inline = $"FixedListCodec<{element.Type}, {element.Codec}, {clr}>";
            return Plan(type, clr, inline, (int)type.Length * element.ClrSize, shortName);
        }

        tuples.ArrayLengths.Add(type.Length);
        string codec = $"FixedArrayCodec<{element.Type}, {element.Codec}, FixedListLength{type.Length}>";
        return Plan(type, $"IReadOnlyList<{element.Type}>", codec, ReferenceSize, shortName) with
        {
            IsReference = true,
            Owned = new OwnedValuePlan(element.Type + "[]", "LoadArray", Codec: null),
            Equality = Equality.Sequence,
        };
    }

    public override ValuePlan VisitMap(MapType type)
    {
        ValuePlan key = Visit(type.Key);
        ValuePlan value = Visit(type.Value);
        string arguments = $"<{key.Type}, {key.Codec}, {value.Type}, {value.Codec}>";
        string shortName = $"{key.ShortName}{value.ShortName}Map";
        return Plan(type, $"IReadOnlyDictionary<{key.Type}, {value.Type}>", "MapCodec" + arguments, ReferenceSize, shortName) with
        {
            IsReference = true,
            Owned = new OwnedValuePlan($"Dictionary<{key.Type}, {value.Type}>", "LoadDictionary", "DictionaryCodec" + arguments),
            Equality = Equality.Entries,
        };
    }

    /// <summary>The result of a call, which is the caller's: a collection in an option, or of a success, is the class that it becomes.</summary>
    public ValuePlan VisitCallResult(WitType type) => type.Dealias() switch
    {
        OptionType option => Option(option, VisitOwned(option.Payload)),
        ResultType { Ok: { } ok } result => Result(result, VisitOwned(ok)),
        var other => Visit(other),
    };

    /// <summary>A value that is the caller's: a collection is the class that it becomes.</summary>
    public ValuePlan VisitOwned(WitType type) => AsOwned(Visit(type));

    public override ValuePlan VisitOption(OptionType type) => Option(type, Visit(type.Payload));

    private static ValuePlan Option(OptionType type, ValuePlan payload)
    {
        string shortName = "Optional" + payload.ShortName;
        int size = payload.IsReference && !payload.IsNullable ? ReferenceSize : payload.ClrSize + 1;
        if (payload.IsNullable)
        {
            return Plan(type, $"Option<{payload.Type}>", $"OptionCodec<{payload.Type}, {payload.Codec}>", size, shortName) with
            {
                IsNullable = true,
                Equality = payload.HasContents ? Equality.Structure : Equality.Operator,
            };
        }

        string codec = payload.IsReference ? "OptionalReferenceCodec" : "OptionalValueCodec";
        return Plan(type, payload.Type + "?", $"{codec}<{payload.Type}, {payload.Codec}>", size, shortName) with
        {
            IsReference = payload.IsReference,
            IsNullable = true,
            Equality = payload.Equality == Equality.Method ? Equality.Comparer : payload.Equality,
        };
    }

    public override ValuePlan VisitResult(ResultType type) => Result(type, type.Ok is null ? Unit : Visit(type.Ok));

    private ValuePlan Result(ResultType type, ValuePlan ok)
    {
        ValuePlan error = type.Error is null ? Unit : Visit(type.Error);
        string codec = $"ResultCodec<{ok.Type}, {ok.Codec}, {error.Type}, {error.Codec}>";
        return Plan(
            type, $"Result<{ok.Type}, {error.Type}>", codec, ok.ClrSize + error.ClrSize + 1, $"{ok.ShortName}Or{error.ShortName}") with
        {
            Equality = ok.HasContents || error.HasContents ? Equality.Structure : Equality.Operator,
        };
    }

    public override ValuePlan VisitTuple(TupleType type)
    {
        List<ValuePlan> items = type.Items.Select(Visit).ToList();
        string list = string.Join(", ", items.Select(i => i.Type));
        string clr = items.Count == 1 ? $"ValueTuple<{list}>" : $"({list})";
        string shortName = string.Concat(items.Select(i => i.ShortName)) + "Tuple";
        string codec = tuples.Add(clr, shortName, type, items);
        return Plan(type, clr, codec, items.Sum(i => i.ClrSize), shortName) with
        {
            Equality = items.Exists(i => i.HasContents) ? Equality.Structure : Equality.Method,
        };
    }

    public override ValuePlan VisitOwn(OwnType type) => Resource(type, type.Resource, "Own");

    public override ValuePlan VisitBorrow(BorrowType type) => Resource(type, type.Resource, "Borrow");

    public override ValuePlan VisitFuture(FutureType type) => Channel(type, "Future", "FutureCodec", type.Payload);

    public override ValuePlan VisitStream(StreamType type) => Channel(type, "StreamReader", "StreamCodec", type.Element);

    /// <summary>Whether a record is a struct: up to four machine words.</summary>
    public bool IsStruct(TypeDefKind.Record kind) => ClrSizeOf(kind) <= 4 * ReferenceSize;

    private static ValuePlan AsOwned(ValuePlan value) =>
        value.Owned is { Codec: { } codec } owned ? value with { Type = owned.Type, Codec = codec } : value;

    // The runtime lays fields out by size, so that they leave no gaps but at the end.
    private int ClrSizeOf(TypeDefKind.Record kind)
    {
        if (!_recordSizes.TryGetValue(kind, out int size))
        {
            size = (kind.Fields.Sum(f => Visit(f.Type).ClrSize) + ReferenceSize - 1) / ReferenceSize * ReferenceSize;
            _recordSizes.Add(kind, size);
        }

        return size;
    }

    private ValuePlan Named(TypeDef definition, int clrSize)
    {
        ClrName name = names[definition, context];
        return Plan(definition.Type, scope.Refer(name), scope.Refer(name.Codec), clrSize, name.Name);
    }

    private ValuePlan Resource(WitType type, TypeDef resource, string codec)
    {
        bool isGuest = sides.IsGuest(resource, context);
        ClrName name = isGuest ? names.GuestResource(resource) : names.HostResource(resource).Contract;
        string clr = scope.Refer(name);
        return Plan(type, clr, $"{(isGuest ? "" : "Host")}{codec}Codec<{clr}>", ReferenceSize, name.Name) with { IsReference = true };
    }

    private ValuePlan Channel(WitType type, string name, string codec, WitType? payload)
    {
        ValuePlan value = payload is null ? Unit : Visit(payload);
        return Plan(type, $"Wit{name}<{value.Type}>", $"{codec}<{value.Type}, {value.Codec}>", ReferenceSize, value.ShortName + name) with
        {
            IsReference = true,
        };
    }

    private static ValuePlan Plan(WitType type, string clr, string codec, int clrSize, string shortName)
    {
        TypeLayout layout = TypeLayout.Of(type);
        return new ValuePlan(clr, codec)
        {
            Size = layout.Size,
            Alignment = layout.Alignment,
            FlatCount = layout.FlatTypes.Length,
            ClrSize = clrSize,
            ShortName = shortName,
        };
    }
}
