using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>The names that a definition is built of; a handle needs its resource defined too.</summary>
internal static class TypeReferences
{
    public static IEnumerable<Identifier> Of(TypeDefinitionSyntax? definition) => definition switch
    {
        AliasSyntax alias => Of(alias.Target),
        RecordSyntax record => record.Fields.SelectMany(f => Of(f.Type)),
        VariantSyntax variant => variant.Cases.SelectMany(c => OfOptional(c.Payload)),
        _ => [],
    };

    private static IEnumerable<Identifier> Of(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => [named.Name],
        HandleTypeSyntax handle => [handle.Resource],
        ListTypeSyntax list => Of(list.Element),
        MapTypeSyntax map => Of(map.Key).Concat(Of(map.Value)),
        OptionTypeSyntax option => Of(option.Payload),
        ResultTypeSyntax result => OfOptional(result.Ok).Concat(OfOptional(result.Error)),
        TupleTypeSyntax tuple => tuple.Items.SelectMany(Of),
        FutureTypeSyntax future => OfOptional(future.Payload),
        StreamTypeSyntax stream => OfOptional(stream.Element),
        _ => [],
    };

    private static IEnumerable<Identifier> OfOptional(TypeSyntax? type) => type is null ? [] : Of(type);
}
