using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks that core types fit, by the import matching of core WebAssembly.</summary>
internal static class CoreTypeMatcher
{
    /// <summary>Says why a module cannot stand where another is expected; null when it can.</summary>
    public static string? Mismatch(CoreModuleType actual, CoreModuleType expected)
    {
        foreach (CoreModuleImport import in actual.Imports)
        {
            if (expected.Imports.FirstOrDefault(e => e.Module == import.Module && e.Name == import.Name) is not { } given)
            {
                return $"the core module imports `{import.Module}` `{import.Name}`, which is not expected";
            }

            if (Mismatch(given.Type, import.Type) is { } reason)
            {
                return $"import `{import.Module}` `{import.Name}`: {reason}";
            }
        }

        foreach ((string name, CoreExtern wanted) in expected.Exports.Exports.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (actual.Exports.Find(name) is not { } found)
            {
                return $"the core module does not export `{name}`";
            }

            if (Mismatch(found, wanted) is { } reason)
            {
                return $"export `{name}`: {reason}";
            }
        }

        return null;
    }

    /// <summary>Says why a core definition cannot stand where another is expected; null when it can.</summary>
    public static string? Mismatch(CoreExtern actual, CoreExtern expected)
    {
        switch (actual, expected)
        {
            case (CoreExtern.Func(var a), CoreExtern.Func(var e)):
                return IsEqual(a, e) ? null : $"the function is {a}, expected {e}";
            case (CoreExtern.Tag(var a), CoreExtern.Tag(var e)):
                return IsEqual(a, e) ? null : $"the tag is {a}, expected {e}";
            case (CoreExtern.Global(var a, var set), CoreExtern.Global(var e, var wantsSet)):
                return set == wantsSet && IsEqual(a, e)
                    ? null
                    : $"the global is {Mutability(set)}{a}, expected {Mutability(wantsSet)}{e}";
            case (CoreExtern.Memory(var a), CoreExtern.Memory(var e)):
                return Fits(a, e) ? null : "the limits of the memories do not fit";
            case (CoreExtern.Table(var a, var given), CoreExtern.Table(var e, var wanted)):
                return IsEqual(a, e) && Fits(given, wanted) ? null : "the tables do not fit";
            default:
                return $"{SortNames.WithArticle(expected.Sort)} is expected, not {SortNames.WithArticle(actual.Sort)}";
        }
    }

    private static string Mutability(bool isMutable) => isMutable ? "mutable " : "";

    // A type that is not known here is left to the engine.
    private static bool IsEqual(CoreFuncType? actual, CoreFuncType? expected) =>
        actual is null
        || expected is null
        || (actual.Parameters.Length == expected.Parameters.Length
            && actual.Results.Length == expected.Results.Length
            && actual.Parameters.Zip(expected.Parameters).All(pair => IsEqual(pair.First, pair.Second))
            && actual.Results.Zip(expected.Results).All(pair => IsEqual(pair.First, pair.Second)));

    // References: subtyping, and type indices that mean something in their own module only, are left to the engine.
    private static bool IsEqual(CoreValueType actual, CoreValueType expected) => actual.Kind == expected.Kind;

    private static bool Fits(CoreLimits actual, CoreLimits expected) =>
        actual.Is64 == expected.Is64
        && actual.IsShared == expected.IsShared
        && (actual.PageSizeLog2 ?? 16) == (expected.PageSizeLog2 ?? 16)
        && actual.Minimum >= expected.Minimum
        && (expected.Maximum is not { } maximum || actual.Maximum <= maximum);
}
