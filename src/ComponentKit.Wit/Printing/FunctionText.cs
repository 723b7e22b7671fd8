using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Functions as WIT text.</summary>
internal static class FunctionText
{
    /// <summary><c>func(a: b) -> c</c></summary>
    public static string TypeOf(WitFunction function) =>
        (function.IsAsync ? "async func" : "func") + Parameters(function.Parameters) + Result(function.Result);

    /// <summary>A function within its resource.</summary>
    public static string OfResource(WitFunction function)
    {
        string name = WitNames.Of(function.ItemName);
        string prefix = function.IsAsync ? "async func" : "func";
        return function.Kind switch
        {
            // A constructor that cannot fail has no written result.
            FunctionKind.Constructor when function.Result is OwnType => $"constructor{Parameters(function.Parameters)};",
            FunctionKind.Constructor => $"constructor{Parameters(function.Parameters)}{Result(function.Result)};",
            FunctionKind.Static => $"{name}: static {TypeOf(function)};",
            _ => $"{name}: {prefix}{Parameters(function.Parameters.Skip(1))}{Result(function.Result)};",
        };
    }

    private static string Parameters(IEnumerable<WitParameter> parameters) =>
        $"({string.Join(", ", parameters.Select(p => $"{WitNames.Of(p.Name)}: {TypeText.Instance.Visit(p.Type)}"))})";

    private static string Result(WitType? result) => result is null ? "" : $" -> {TypeText.Instance.Visit(result)}";
}
