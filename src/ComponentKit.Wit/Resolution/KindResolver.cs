using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves what is behind the name of a type definition.</summary>
internal sealed class KindResolver(TypeResolver types, FileScope file, ResolutionDiagnostics diagnostics)
{
    /// <summary>The kind that a definition gives its type.</summary>
    public TypeDefKind Resolve(TypeDefinitionSyntax definition)
    {
        switch (definition)
        {
            case RecordSyntax record:
                Check(definition, "record", "field", record.Fields.Select(f => f.Name), DiagnosticCodes.EmptyAggregate);
                return new TypeDefKind.Record(
                    record.Fields.Select(f => new WitField(f.Name.Name, types.Resolve(f.Type, f.Name), f.Docs)).ToImmutableArray());
            case VariantSyntax variant:
                Check(definition, "variant", "case", variant.Cases.Select(c => c.Name), DiagnosticCodes.EmptyDefinition);
                return new TypeDefKind.Variant(Cases(variant.Cases, variant.Name));
            case EnumSyntax @enum:
                Check(definition, "enum", "case", @enum.Cases.Select(c => c.Name), DiagnosticCodes.EmptyDefinition);
                return new TypeDefKind.Enum(Cases(@enum.Cases, @enum.Name));
            case FlagsSyntax flags:
                Check(definition, "flags", "label", flags.Labels.Select(c => c.Name), DiagnosticCodes.EmptyAggregate);
                if (flags.Labels.Length > 32)
                {
                    diagnostics.Add(
                        DiagnosticCodes.TooManyFlags,
                        $"flags have at most 32 labels, and `{flags.Name.Name}` has {flags.Labels.Length}",
                        file.At(flags.Name),
                        "split them into several flags");
                }

                return new TypeDefKind.Flags(Cases(flags.Labels, flags.Name));
            case ResourceSyntax:
                return new TypeDefKind.Resource();
            default:
                return new TypeDefKind.Alias(ResolveTarget(((AliasSyntax)definition).Target, definition.Name));
        }
    }

    // `type a = r` for a resource `r` makes another name for the resource, not for `own<r>`.
    private WitType ResolveTarget(TypeSyntax target, Identifier place)
    {
        WitType type = types.Resolve(target, place);
        return type is OwnType own && target is NamedTypeSyntax ? own.Resource.Type : type;
    }

    private ImmutableArray<WitCase> Cases(ImmutableArray<CaseSyntax> cases, Identifier place) =>
        cases.Select(c => new WitCase(c.Name.Name, types.ResolveOptional(c.Payload, place), c.Docs)).ToImmutableArray();

    private void Check(
        TypeDefinitionSyntax definition, string kind, string part, IEnumerable<Identifier> names, DiagnosticDescriptor whenEmpty)
    {
        if (!names.Any())
        {
            diagnostics.Add(whenEmpty, $"the {kind} `{definition.Name.Name}` has no {part}s", file.At(definition.Name));
        }

        Names.CheckUnique(part, names, file, diagnostics);
    }
}
