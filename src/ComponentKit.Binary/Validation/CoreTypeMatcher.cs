using System.Globalization;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;

namespace ComponentKit.Binary.Validation;

/// <summary>Checks that core types fit, by the import matching of core WebAssembly.</summary>
/// <remarks>
/// Functions fit when their type is the expected one or declares to be a subtype of it. What globals and tables hold has to be of
/// one type: no tool makes use of the subtyping that core WebAssembly allows for constant globals.
/// </remarks>
internal sealed class CoreTypeMatcher(CoreTypeTable types)
{
    /// <summary>Says why a module cannot stand where another is expected; null when it can.</summary>
    public string? Mismatch(CoreModuleType actual, CoreModuleType expected)
    {
        var offered = new Dictionary<(string Module, string Name), CoreExtern>(expected.Imports.Length);
        foreach (CoreModuleImport import in expected.Imports)
        {
            offered.TryAdd((import.Module, import.Name), import.Type);
        }

        foreach (CoreModuleImport import in actual.Imports)
        {
            if (!offered.TryGetValue((import.Module, import.Name), out CoreExtern? given))
            {
                return $"the core module imports `{import.Module}` `{import.Name}`, which is not expected";
            }

            if (Mismatch(given, import.Type) is { } reason)
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
    public string? Mismatch(CoreExtern actual, CoreExtern expected)
    {
        switch (actual, expected)
        {
            case (CoreExtern.Func(var a, var number), CoreExtern.Func(var e, var wanted)):
                return Fits(number, wanted) ? null : Message("function", a, number, e, wanted);
            case (CoreExtern.Tag(var a, var number), CoreExtern.Tag(var e, var wanted)):
                return Fits(number, wanted) ? null : Message("tag", a, number, e, wanted);
            case (CoreExtern.Global(var a, var set), CoreExtern.Global(var e, var wantsSet)):
                return set == wantsSet && a == e
                    ? null
                    : $"the global is {Mutability(set)}{a}, expected {Mutability(wantsSet)}{e}";
            case (CoreExtern.Memory(var a), CoreExtern.Memory(var e)):
                return Fits(a, e) ? null : $"the memory has {Text(a)}, expected {Text(e)}";
            case (CoreExtern.Table(var a, _), CoreExtern.Table(var e, _)) when a != e:
                return $"the table holds {a}, expected {e}";
            case (CoreExtern.Table(_, var given), CoreExtern.Table(_, var wanted)):
                return Fits(given, wanted) ? null : $"the table has {Text(given)}, expected {Text(wanted)}";
            default:
                return $"{SortNames.WithArticle(expected.Sort)} is expected, not {SortNames.WithArticle(actual.Sort)}";
        }
    }

    /// <summary>Says why a function does not have the type that the canonical ABI asks for; null when it does, or when one is not known.</summary>
    public static string? Mismatch(CoreExtern.Func actual, CoreFuncType? expected) =>
        actual.Type is null || expected is null || actual.Type.Equals(expected) ? null : $"the function is {actual.Type}, expected {expected}";

    // Two types can look alike and yet be two: then what they extend, or what they are defined with, differs.
    private string Message(string what, CoreFuncType? actual, uint number, CoreFuncType? expected, uint wanted) =>
        Equals(actual, expected)
            ? $"the {what} is of the type {types[number]}, which is not and does not extend the expected {types[wanted]}"
            : $"the {what} is {actual}, expected {expected}";

    private bool Fits(uint actual, uint expected) =>
        actual == CoreTypeTable.Unknown || expected == CoreTypeTable.Unknown || types.IsSubtype(actual, expected);

    private static string Mutability(bool isMutable) => isMutable ? "mutable " : "";

    private static string Text(CoreLimits limits) =>
        (limits.IsShared ? "shared " : "")
        + (limits.Is64 ? "i64 " : "")
        + FormattableString.Invariant($"{limits.Minimum} to {limits.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "any"}")
        + (limits.PageSizeLog2 is { } page and not 16 ? FormattableString.Invariant($" of 2^{page} bytes") : "");

    private static bool Fits(CoreLimits actual, CoreLimits expected) =>
        actual.Is64 == expected.Is64
        && actual.IsShared == expected.IsShared
        && (actual.PageSizeLog2 ?? 16) == (expected.PageSizeLog2 ?? 16)
        && actual.Minimum >= expected.Minimum
        && (expected.Maximum is not { } maximum || actual.Maximum <= maximum);
}
