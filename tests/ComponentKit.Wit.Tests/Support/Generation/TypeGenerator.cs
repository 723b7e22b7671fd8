namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>Types as they are written, over the definitions of a scope.</summary>
internal sealed class TypeGenerator(Choices choices, GeneratedScope scope)
{
    private static readonly string[] Keys = ["u8", "bool", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "char", "string"];

    private static readonly string[] NoKeys = ["f32", "f64", "error-context"];

    /// <summary>A type.</summary>
    /// <param name="mayBorrow">Whether it may hold a borrow.</param>
    public Text Any(bool mayBorrow) => Any(mayBorrow, choices.OneIn(60) ? 60 : choices.Between(0, 4));

    /// <summary>A resource of the scope, or null.</summary>
    public GeneratedType? Resource() =>
        scope.Types.FindAll(t => t.IsResource) is { Count: > 0 } resources ? choices.Of(resources) : null;

    private Text Any(bool mayBorrow, int depth)
    {
        if (depth == 0 || choices.OneIn(depth > 6 ? 40 : 3))
        {
            return Leaf(mayBorrow);
        }

        // Beside a deep part, the others are shallow: the text shall not grow with two to the depth.
        Text deep = Any(mayBorrow, depth - 1);
        Text flat = choices.OneIn(2) ? Leaf(mayBorrow) : Any(mayBorrow, Math.Min(1, depth - 1));
        bool hasBorrow = deep.HasBorrow || flat.HasBorrow;
        return choices.Below(13) switch
        {
            0 => new($"list<{deep.Value}>", deep.HasBorrow),
            1 => new($"list<{deep.Value}, {choices.Between(1, 1 << 16)}>", deep.HasBorrow),
            2 => new($"option<{deep.Value}>", deep.HasBorrow),
            3 => new($"map<{choices.Of(Keys)}, {deep.Value}>", deep.HasBorrow),
            4 => new($"result<{deep.Value}>", deep.HasBorrow),
            5 => new($"result<_, {deep.Value}>", deep.HasBorrow),
            6 => new($"result<{deep.Value}, {flat.Value}>", hasBorrow),
            7 => new($"result<{flat.Value}, {deep.Value}>", hasBorrow),
            8 => new($"tuple<{deep.Value}>", deep.HasBorrow),
            9 => new($"tuple<{flat.Value}, {deep.Value}, {flat.Value},>", hasBorrow),
            10 => new($"tuple < {deep.Value} , {flat.Value} >", hasBorrow),
            11 when !deep.HasBorrow => new($"stream<{deep.Value}>", false),
            12 when !deep.HasBorrow => new($"future<{deep.Value}>", false),
            _ => deep,
        };
    }

    private Text Leaf(bool mayBorrow)
    {
        List<GeneratedType> types = mayBorrow ? scope.Types : scope.Types.FindAll(t => !t.HasBorrow);
        switch (choices.Below(10))
        {
            case 0 or 1 or 2 or 3 when types.Count > 0:
                GeneratedType type = choices.Of(types);
                return new(scope.Names.Write(type.Name), type.HasBorrow, type.IsResource);
            case 4 when Resource() is { } resource:
                return new($"own<{scope.Names.Write(resource.Name)}>", false);
            case 5 when mayBorrow && Resource() is { } resource:
                return new($"borrow<{scope.Names.Write(resource.Name)}>", true);
            case 6:
                return new(choices.Of(["result", "future", "stream"]), false);
            case 7:
                return new(choices.Of(NoKeys), false);
            default:
                return new(choices.Of(Keys), false);
        }
    }

    /// <summary>A type as text, and what a definition is that stands for it.</summary>
    internal sealed record Text(string Value, bool HasBorrow, bool IsResource = false);
}
