using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>The part that the four dynamic walks share.</summary>
internal abstract class DynamicCodecVisitor<T> : WitTypeVisitor<T>
{
    public override T VisitFuture(FutureType type) => throw NotSupported("futures");

    public override T VisitStream(StreamType type) => throw NotSupported("streams");

    protected static NotSupportedException NotSupported(string what) => new($"{what} cannot be given or shown as values yet");

    /// <summary>What a map is a list of.</summary>
    protected static TupleType PairOf(MapType type) => new([type.Key, type.Value]);

    /// <summary>The bytes of an integer in memory, and whether it is signed.</summary>
    protected static (uint Size, bool IsSigned) IntegerOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.S8 => (1, true),
        PrimitiveKind.U8 => (1, false),
        PrimitiveKind.S16 => (2, true),
        PrimitiveKind.U16 => (2, false),
        PrimitiveKind.S32 => (4, true),
        PrimitiveKind.U32 => (4, false),
        PrimitiveKind.S64 => (8, true),
        PrimitiveKind.U64 => (8, false),
        _ => throw NotSupported($"values of the type {kind}"),
    };
}
