using System.Collections.Immutable;

namespace ComponentKit.Binary.Typing;

/// <summary>How deeply instance and component types are nested, so that whoever walks them can trust the stack.</summary>
internal static class TypeDepth
{
    public static int Of(ImmutableArray<NamedExtern> externs)
    {
        int depth = 0;
        foreach (NamedExtern item in externs)
        {
            depth = Math.Max(depth, Of(item.Type));
        }

        return depth;
    }

    private static int Of(TypedExtern item) => item switch
    {
        TypedExtern.Instance(var type) => type.Depth,
        TypedExtern.Component(var type) => type.Depth,
        TypedExtern.Type(TypeEntry.Instance(var type)) => type.Depth,
        TypedExtern.Type(TypeEntry.Component(var type)) => type.Depth,
        _ => 0,
    };
}
