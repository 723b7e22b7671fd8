using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>The types with names that a definition is built of, those in them left aside. Another name for a type is not built of it.</summary>
internal static class WacTypeParts
{
    public static IEnumerable<TypeDef> Of(TypeEntry entry) => entry switch
    {
        TypeEntry.Func(var type) => type.Parameters.SelectMany(p => Named(p.Type)).Concat(Optional(type.Result)),
        TypeEntry.Value(NamedType(var definition)) => definition.Kind switch
        {
            TypeDefKind.Record(var fields) => fields.SelectMany(f => Named(f.Type)),
            TypeDefKind.Variant(var cases) => cases.SelectMany(c => Optional(c.Payload)),
            TypeDefKind.Alias(var target and not NamedType) => Named(target),
            _ => [],
        },
        _ => [],
    };

    private static IEnumerable<TypeDef> Optional(WitType? type) => type is null ? [] : Named(type);

    private static IEnumerable<TypeDef> Named(WitType type) => type switch
    {
        NamedType(var definition) => [definition],
        ListType(var element) => Named(element),
        FixedLengthListType(var element, _) => Named(element),
        MapType(var key, var value) => Named(key).Concat(Named(value)),
        OptionType(var payload) => Named(payload),
        ResultType(var ok, var error) => Optional(ok).Concat(Optional(error)),
        TupleType(var items) => items.SelectMany(Named),
        FutureType(var payload) => Optional(payload),
        StreamType(var element) => Optional(element),
        _ => [],
    };
}
