using ComponentKit.Binary.Typing;

namespace ComponentKit.Composition.Graphs;

/// <summary>Compares items before it is known which resources they will have.</summary>
internal static class Shapes
{
    /// <summary>Why an item cannot fit an import, or null when it may.</summary>
    public static string? Mismatch(TypedExtern actual, TypedExtern expected) =>
        new ExternComparer(new TypeBindings(), isShapeOnly: true)
            .Compare(new TypeTranslator(new TypeBindings()).Translate(actual), expected);
}
