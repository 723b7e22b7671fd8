using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Json;

/// <summary>The types that a type or definition is made of directly, in order.</summary>
internal static class TypeParts
{
    /// <summary>The parts of a definition; an alias of a type without a name has that type's parts.</summary>
    public static IEnumerable<WitType> Of(TypeDef definition) => definition.Kind switch
    {
        TypeDefKind.Record(var fields) => fields.Select(f => f.Type),
        TypeDefKind.Variant(var cases) => cases.Where(c => c.Payload is not null).Select(c => c.Payload!),
        TypeDefKind.Alias(var target) => Of(target),
        _ => [],
    };

    /// <summary>The parts of a type without a name.</summary>
    public static IEnumerable<WitType> Of(WitType type) => type switch
    {
        ListType(var element) => [element],
        FixedLengthListType(var element, _) => [element],
        MapType(var key, var value) => [key, value],
        OptionType(var payload) => [payload],
        ResultType(var ok, var error) => Of(ok, error),
        TupleType(var items) => items,
        FutureType(var payload) => Of(payload, null),
        StreamType(var element) => Of(element, null),
        _ => [],
    };

    /// <summary>The types in a function's type, in order.</summary>
    public static IEnumerable<WitType> Of(WitFunction function) =>
        function.Parameters.Select(p => p.Type).Concat(Of(function.Result, null));

    private static IEnumerable<WitType> Of(WitType? first, WitType? second)
    {
        if (first is not null)
        {
            yield return first;
        }

        if (second is not null)
        {
            yield return second;
        }
    }
}
