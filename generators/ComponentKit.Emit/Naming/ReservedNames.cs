namespace ComponentKit.Emit.Naming;

/// <summary>Names that generated code needs for itself.</summary>
internal static class ReservedNames
{
    /// <summary>What every class inherits.</summary>
    public static readonly string[] ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What the compiler adds to records.</summary>
    public static readonly string[] RecordMembers = [.. ObjectMembers, "Clone", "Deconstruct", "EqualityContract", "PrintMembers"];

    /// <summary>What is nested in, or visible by its simple name within, a variant's class.</summary>
    public static readonly string[] VariantMembers =
    [
        .. RecordMembers, "ArgumentNullException", "ErrorContext", "HashCode", "ListEquality", "MapEquality", "Match", "Rune", "StringBuilder", "TResult", "Unit",
        "UnreachableException", "Value", "ValueEquality", "ValueText",
    ];

    /// <summary>What every codec has.</summary>
    public static readonly string[] CodecMembers =
        [.. ObjectMembers, "Alignment", "FlatCount", "LiftFlat", "Load", "LowerFlat", "Size", "Store"];

    /// <summary>Types that generated code names without their namespace, so that a package's own types cannot have these names.</summary>
    /// <remarks>Names that end in <c>Codec</c> or <c>Tuple</c>, and such that start with <c>FixedList</c>, are reserved as a whole: see <see cref="IsTypeName"/>.</remarks>
    private static readonly HashSet<string> TypeNames = new(StringComparer.Ordinal)
    {
        "ArgumentNullException", "ArgumentOutOfRangeException", "CancellationToken", "Component", "ComponentInstance", "Dictionary",
        "Discriminant", "EditorBrowsable", "EditorBrowsableAttribute", "EditorBrowsableState", "EqualityComparer", "ErrorContext",
        "Experimental", "ExperimentalAttribute", "ExportCall", "ExportDefinition", "ExportFunction", "ExportInstance", "Flags",
        "FlagsAttribute", "FlatValue", "Func", "GuestResource", "HashCode", "ICodec", "IDisposable", "IGuestResource",
        "IListLength", "IReadOnlyDictionary", "IReadOnlyList", "ImportCall", "ImportDefinition", "ImportFunction", "ImportResource",
        "LiftLowerContext", "ListEquality", "MapEquality", "NotSupportedException", "Obsolete", "ObsoleteAttribute", "Option",
        "OwnedResource", "ReadOnlyMemory", "ReadOnlySpan", "Result", "Rune", "Span", "StringBuilder", "System", "Task", "Unit",
        "UnreachableException", "ValueEquality", "ValueText", "ValueTuple", "WitBinding", "WitBindingAttribute", "WitBindingKind", "WitException", "WitFuture",
        "WitStreamReader", "WorldDefinition",
    };

    /// <summary>Types whose codecs the runtime has, beside which a package's own of the same names could not be told apart.</summary>
    private static readonly HashSet<string> CodecTypes = new(StringComparer.Ordinal)
    {
        "Array", "Bool", "Borrow", "Char", "Dictionary", "F32", "F64", "FixedArray", "Future", "HostBorrow", "HostOwn", "I", "List", "Map",
        "NumberArray", "NumberList", "OptionalReference", "OptionalValue", "Own", "S16", "S32", "S64", "S8", "Stream", "String", "U16", "U32",
        "U64", "U8",
    };

    /// <summary>Whether a name is that of a type that generated code uses.</summary>
    public static bool IsTypeName(string name) =>
        TypeNames.Contains(name)
        || CodecTypes.Contains(name)
        || name.EndsWith("Codec", StringComparison.Ordinal)
        || name.EndsWith("Tuple", StringComparison.Ordinal)
        || name.StartsWith("FixedList", StringComparison.Ordinal);

    /// <summary>Whether a member of this name would hide a type that is used in expressions.</summary>
    public static bool HidesType(string name) => name is "ArgumentNullException" || name.EndsWith("Codec", StringComparison.Ordinal);
}
