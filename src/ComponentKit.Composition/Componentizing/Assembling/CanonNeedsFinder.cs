using ComponentKit.Binary.Sections;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>Finds which canonical options functions have to have: values in memory need one, and lowering those needs an allocator.</summary>
internal static class CanonNeedsFinder
{
    /// <summary>The options of a function that is lowered.</summary>
    public static CanonNeeds OfImport(WitFunction function, bool isAsync) =>
        OfImport(function.Parameters.Select(WitType? (p) => p.Type), function.Result, isAsync);

    /// <summary>The options of a function that is lifted.</summary>
    public static CanonNeeds OfExport(WitFunction function, CanonAbi abi)
    {
        FunctionLayout layout = FunctionLayout.Of(function, CanonContext.Lift, abi);
        CanonNeeds needs = ToLower(function.Parameters.Select(WitType? (p) => p.Type)) | ToLift([function.Result]);
        if (layout.ParametersSpilled)
        {
            needs |= CanonNeeds.Memory | CanonNeeds.Realloc;
        }

        if (layout.ResultSpilled)
        {
            needs |= CanonNeeds.Memory;
        }

        return abi == CanonAbi.Sync ? needs : needs | CanonNeeds.Async | OfTaskReturn(function);
    }

    /// <summary>The options of <c>task.return</c> for a function, which never allocates.</summary>
    public static CanonNeeds OfTaskReturn(WitFunction function) => OfImport(function, isAsync: false) & ~CanonNeeds.Realloc;

    /// <summary>The options of a built-in that reads or writes a stream or future.</summary>
    public static CanonNeeds OfPayload(WitType? payload, CanonBuiltInKind kind, bool isAsync)
    {
        bool reads = kind is CanonBuiltInKind.StreamRead or CanonBuiltInKind.FutureRead;
        return CanonNeeds.Memory | OfImport(reads || payload is null ? [] : [payload], reads ? payload : null, isAsync);
    }

    private static CanonNeeds OfImport(IEnumerable<WitType?> parameters, WitType? result, bool isAsync)
    {
        WitType?[] types = [.. parameters];
        FunctionLayout layout = FunctionLayout.Of(
            types.OfType<WitType>(), result, CanonContext.Lower, isAsync ? CanonAbi.AsyncStackful : CanonAbi.Sync);
        CanonNeeds needs = ToLift(types) | ToLower([result]);
        if (layout.ParametersSpilled || layout.ResultSpilled)
        {
            needs |= CanonNeeds.Memory;
        }

        return isAsync ? needs | CanonNeeds.Async : needs;
    }

    private static CanonNeeds ToLower(IEnumerable<WitType?> types)
    {
        CanonNeeds needs = ToLift(types);
        return needs.HasFlag(CanonNeeds.Memory) ? needs | CanonNeeds.Realloc : needs;
    }

    private static CanonNeeds ToLift(IEnumerable<WitType?> types)
    {
        var needs = CanonNeeds.None;
        var seen = new HashSet<WitType>(ReferenceEqualityComparer.Instance);
        foreach (WitType? type in types)
        {
            needs |= ToLift(type, seen);
        }

        return needs;
    }

    private static CanonNeeds ToLift(WitType? type, HashSet<WitType> seen)
    {
        switch (type)
        {
            case null or StreamType or FutureType:
                return CanonNeeds.None;
            case PrimitiveType(var kind):
                return kind == PrimitiveKind.String ? CanonNeeds.Memory | CanonNeeds.Strings : CanonNeeds.None;
        }

        if (!seen.Add(type))
        {
            return CanonNeeds.None;
        }

        CanonNeeds needs = type is ListType or MapType ? CanonNeeds.Memory : CanonNeeds.None;
        foreach (WitType? part in TypeParts.Of(type))
        {
            needs |= ToLift(part, seen);
        }

        return needs;
    }
}
