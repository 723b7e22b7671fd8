using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Validation;

/// <summary>How messages call the sorts.</summary>
internal static class SortNames
{
    public static string Of(Sort sort) => sort switch
    {
        Sort.Func => "function",
        Sort.Value => "value",
        Sort.Type => "type",
        Sort.Component => "component",
        Sort.Instance => "instance",
        Sort.CoreFunc => "core function",
        Sort.CoreTable => "core table",
        Sort.CoreMemory => "core memory",
        Sort.CoreGlobal => "core global",
        Sort.CoreTag => "core tag",
        Sort.CoreType => "core type",
        Sort.CoreModule => "core module",
        Sort.CoreInstance => "core instance",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    public static string WithArticle(Sort sort) => (sort == Sort.Instance ? "an " : "a ") + Of(sort);
}
