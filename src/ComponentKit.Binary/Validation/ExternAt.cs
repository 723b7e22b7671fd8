using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.Validation;

/// <summary>Looks up what a sort and an index stand for.</summary>
internal static class ExternAt
{
    /// <summary>What can be exported or passed to a component.</summary>
    public static TypedExtern Find(ValidationContext context, Scope scope, SortIndex item, long offset)
    {
        IndexSpaces spaces = scope.Spaces;
        uint index = item.Index;
        string what = SortNames.Of(item.Sort);
        return item.Sort switch
        {
            Sort.Func => new TypedExtern.Func(context.At(spaces.Funcs, index, what, offset)),
            Sort.Value => new TypedExtern.Value(UseValue(context, scope, index, offset)),
            Sort.Type => new TypedExtern.Type(context.At(spaces.Types, index, what, offset)),
            Sort.Component => new TypedExtern.Component(context.At(spaces.Components, index, what, offset)),
            Sort.Instance => new TypedExtern.Instance(context.At(spaces.Instances, index, what, offset)),
            Sort.CoreModule => new TypedExtern.CoreModule(context.At(spaces.CoreModules, index, what, offset)),
            _ => throw context.Fail(
                ValidationDiagnostics.WrongKind, offset, $"{SortNames.WithArticle(item.Sort)} cannot leave the component it is in"),
        };
    }

    /// <summary>The type of a value that is used now, for the first time and the last (🪙).</summary>
    public static WitType UseValue(ValidationContext context, Scope scope, uint index, long offset)
    {
        WitType type = context.At(scope.Spaces.Values, index, "value", offset);
        return scope.UsedValues.Add((int)index)
            ? type
            : throw context.Fail(ValidationDiagnostics.ValueUse, offset, $"value {index} is used a second time, and a value can be used once only");
    }

    /// <summary>What a core instance can export.</summary>
    public static CoreExtern FindCore(ValidationContext context, Scope scope, SortIndex item, long offset)
    {
        IndexSpaces spaces = scope.Spaces;
        uint index = item.Index;
        string what = SortNames.Of(item.Sort);
        return item.Sort switch
        {
            Sort.CoreFunc => context.At(spaces.CoreFuncs, index, what, offset),
            Sort.CoreTable => context.At(spaces.CoreTables, index, what, offset),
            Sort.CoreMemory => context.At(spaces.CoreMemories, index, what, offset),
            Sort.CoreGlobal => context.At(spaces.CoreGlobals, index, what, offset),
            Sort.CoreTag => context.At(spaces.CoreTags, index, what, offset),
            _ => throw context.Fail(
                ValidationDiagnostics.WrongKind, offset, $"a core instance cannot export {SortNames.WithArticle(item.Sort)}"),
        };
    }
}
