using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>The types that core functions have by the canonical ABI.</summary>
internal static class CoreSignatures
{
    /// <summary>A function type of <c>i32</c> alone.</summary>
    public static CoreFuncType OfI32(int parameters, int results) =>
        new([.. Enumerable.Repeat(CoreValueType.I32, parameters)], [.. Enumerable.Repeat(CoreValueType.I32, results)]);

    /// <summary>The type of a function that allocates.</summary>
    public static CoreFuncType Realloc { get; } = OfI32(4, 1);

    /// <summary>The type of a function without parameters and results.</summary>
    public static CoreFuncType Thunk { get; } = OfI32(0, 0);

    /// <summary>The type of a callback.</summary>
    public static CoreFuncType Callback { get; } = OfI32(3, 1);

    /// <summary>The core type of a function that is lowered.</summary>
    public static CoreFuncType OfImport(WitFunction function, bool isAsync) =>
        Of(FunctionLayout.Of(function, CanonContext.Lower, isAsync ? CanonAbi.AsyncStackful : CanonAbi.Sync));

    /// <summary>The core type of a function that is lifted.</summary>
    public static CoreFuncType OfExport(WitFunction function, CanonAbi abi) => Of(FunctionLayout.Of(function, CanonContext.Lift, abi));

    /// <summary>The core type of what frees the result of a function.</summary>
    public static CoreFuncType OfPostReturn(WitFunction function) => new(OfExport(function, CanonAbi.Sync).Results, []);

    /// <summary>The core type of <c>task.return</c>.</summary>
    public static CoreFuncType OfTaskReturn(WitFunction function) => Of(FunctionLayout.OfTaskReturn(function.Result));

    /// <summary>The core type that a layout stands for.</summary>
    public static CoreFuncType Of(FunctionLayout layout) => new(Of(layout.FlatParameters), Of(layout.FlatResults));

    /// <summary>Checks that a core function has the type that it has to have.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="wanted">The type by the canonical ABI.</param>
    /// <param name="found">The type in the module.</param>
    /// <param name="file">How messages name the module.</param>
    /// <param name="offset">Where it stands there.</param>
    /// <exception cref="DiagnosticException">It has another type.</exception>
    public static void Check(string what, CoreFuncType wanted, CoreFuncType found, string file, long offset)
    {
        if (!wanted.Equals(found))
        {
            throw ComponentizingFault.At(
                ComponentizingDiagnostics.TypeDiffers, file, offset, $"{what} is {found} in the core module, where the canonical ABI has {wanted}");
        }
    }

    private static ImmutableArray<CoreValueType> Of(ImmutableArray<FlatType> types) => [.. types.Select(type => type switch
    {
        FlatType.I32 => CoreValueType.I32,
        FlatType.I64 => CoreValueType.I64,
        FlatType.F32 => CoreValueType.F32,
        _ => CoreValueType.F64,
    })];
}
