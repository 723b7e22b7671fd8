using ComponentKit.Emit.Planning;

namespace ComponentKit.Emit.Writing;

/// <summary>Writes what all codecs have: the declaration, the numbers, and the heads of the four ways.</summary>
internal static class CodecWriter
{
    public const string Load = "LiftLowerContext cx, uint address";
    public const string LiftFlat = "LiftLowerContext cx, ReadOnlySpan<FlatValue> flat";
    private const string NeverFlat = "=> throw new NotSupportedException(\"more than 16 flat values go through memory\");";

    /// <summary>Writes the codec of a named type: public, but hidden in editors.</summary>
    public static CodeWriter.Scope WriteCodec(this CodeWriter writer, TypePlan type, string accessibility, CodecShape shape)
    {
        writer.Line($"/// <summary>The codec of <see cref=\"{type.Name}\"/>.</summary>");
        writer.WriteHidden();
        writer.WriteStability(type.Item.Stability);
        return writer.WriteCodec($"{accessibility} readonly struct {type.Codec}", type.Name, shape);
    }

    /// <summary>Writes the declaration and the numbers.</summary>
    public static CodeWriter.Scope WriteCodec(this CodeWriter writer, string declaration, string type, CodecShape shape)
    {
        CodeWriter.Scope scope = writer.Block($"{declaration} : ICodec<{type}>");
        writer.Line($"public static uint Size => {CSharpLiteral.Of(shape.Size)};");
        writer.Blank();
        writer.Line($"public static uint Alignment => {CSharpLiteral.Of(shape.Alignment)};");
        writer.Blank();
        writer.Line($"public static int FlatCount => {CSharpLiteral.Of(shape.FlatCount)};");
        writer.Blank();
        return scope;
    }

    /// <summary>Writes the flat ways of a type that is never flat.</summary>
    public static void WriteNeverFlat(this CodeWriter writer, string type)
    {
        writer.Line($"public static {type} LiftFlat({LiftFlat}) {NeverFlat}");
        writer.Blank();
        writer.Line($"public static void LowerFlat(LiftLowerContext cx, Span<FlatValue> flat, {type} value) {NeverFlat}");
    }
}
