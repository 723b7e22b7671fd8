using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves the uses and definitions of types in an interface or world.</summary>
internal sealed class DefinitionResolver(TypeOwner owner, TypeScope scope, FileScope file, ResolutionContext context)
{
    private readonly TypeResolver _types = new(scope, file, context);

    /// <summary>Adds the types to their owner in the order of their text, and gives each its kind.</summary>
    public void Resolve(IEnumerable<ItemSyntax> items)
    {
        var definitions = new Dictionary<string, TypeDefinitionSyntax>(StringComparer.Ordinal);
        foreach (ItemSyntax item in items)
        {
            if (item is UseSyntax use)
            {
                Declare(use);
            }
            else if (item is TypeDefinitionSyntax definition && Declare(definition))
            {
                definitions.Add(definition.Name.Name, definition);
            }
        }

        // A definition may refer to later ones, and needs theirs finished.
        List<TypeDefinitionSyntax> order = TopologicalOrder.Sort(
            definitions.Values,
            d => TypeReferences.Of(d).Where(n => definitions.ContainsKey(n.Name)).Select(n => definitions[n.Name]),
            ReportCycle);
        foreach (TypeDefinitionSyntax definition in order)
        {
            TypeDef type = scope.Find(definition.Name.Name)!.Type!;
            type.Kind = ResolveKind(definition);
            if (context.Facts.Depth(type.Type) > TypeFacts.MaxDepth)
            {
                context.Diagnostics.Add(
                    DiagnosticCodes.DefinitionsTooDeep,
                    $"`{type.Name}` has more than {TypeFacts.MaxDepth} types within each other",
                    file.At(definition.Name));
                type.Kind = new TypeDefKind.Alias(ResolutionContext.Unknown);
                context.Facts.Forget(type);
            }
        }
    }

    private void Declare(UseSyntax use)
    {
        bool isExcluded = context.Gates.IsExcluded(use.Metadata);
        Stability stability = context.Gates.Read(use.Metadata, file);
        ItemSymbol? target = isExcluded ? null : context.Paths.FindInterface(use.Path, file);
        foreach (RenameSyntax name in use.Names)
        {
            Identifier alias = name.Alias ?? name.Name;
            var type = new TypeDef(alias.Name, owner) { Stability = stability };
            if (scope.Add(new TypeScope.Entry(alias.Name, file.At(alias), type, isExcluded), context.Diagnostics) && !isExcluded)
            {
                TypeDef? used = target is null ? null : new TypeResolver(target.Scope!, file, context).Find(name.Name);
                type.Kind = new TypeDefKind.Alias(used?.Type ?? ResolutionContext.Unknown);
                owner.Add(type);
            }
        }
    }

    private bool Declare(TypeDefinitionSyntax definition)
    {
        Identifier name = definition.Name;
        bool isExcluded = context.Gates.IsExcluded(definition.Metadata);
        var type = new TypeDef(name.Name, owner)
        {
            Docs = definition.Metadata.Docs,
            Stability = context.Gates.Read(definition.Metadata, file),
        };
        if (!scope.Add(new TypeScope.Entry(name.Name, file.At(name), type, isExcluded), context.Diagnostics) || isExcluded)
        {
            return false;
        }

        owner.Add(type);
        return true;
    }

    private TypeDefKind ResolveKind(TypeDefinitionSyntax definition)
    {
        switch (definition)
        {
            case RecordSyntax record:
                Check(definition, "record", "field", record.Fields.Select(f => f.Name), DiagnosticCodes.EmptyAggregate);
                return new TypeDefKind.Record(
                    record.Fields.Select(f => new WitField(f.Name.Name, _types.Resolve(f.Type), f.Docs)).ToImmutableArray());
            case VariantSyntax variant:
                Check(definition, "variant", "case", variant.Cases.Select(c => c.Name), DiagnosticCodes.EmptyDefinition);
                return new TypeDefKind.Variant(Cases(variant.Cases));
            case EnumSyntax @enum:
                Check(definition, "enum", "case", @enum.Cases.Select(c => c.Name), DiagnosticCodes.EmptyDefinition);
                return new TypeDefKind.Enum(Cases(@enum.Cases));
            case FlagsSyntax flags:
                Check(definition, "flags", "label", flags.Labels.Select(c => c.Name), DiagnosticCodes.EmptyAggregate);
                if (flags.Labels.Length > 32)
                {
                    context.Diagnostics.Add(
                        DiagnosticCodes.TooManyFlags,
                        $"flags have at most 32 labels, and `{flags.Name.Name}` has {flags.Labels.Length}",
                        file.At(flags.Name),
                        "split them into several flags");
                }

                return new TypeDefKind.Flags(Cases(flags.Labels));
            case ResourceSyntax:
                return new TypeDefKind.Resource();
            default:
                return new TypeDefKind.Alias(ResolveTarget(((AliasSyntax)definition).Target));
        }
    }

    // `type a = r` for a resource `r` makes another name for the resource, not for `own<r>`.
    private WitType ResolveTarget(TypeSyntax target)
    {
        WitType type = _types.Resolve(target);
        return type is OwnType own && target is NamedTypeSyntax ? own.Resource.Type : type;
    }

    private ImmutableArray<WitCase> Cases(ImmutableArray<CaseSyntax> cases) =>
        cases.Select(c => new WitCase(c.Name.Name, _types.ResolveOptional(c.Payload), c.Docs)).ToImmutableArray();

    private void Check(
        TypeDefinitionSyntax definition, string kind, string part, IEnumerable<Identifier> names, DiagnosticDescriptor whenEmpty)
    {
        if (!names.Any())
        {
            context.Diagnostics.Add(whenEmpty, $"the {kind} `{definition.Name.Name}` has no {part}s", file.At(definition.Name));
        }

        Names.CheckUnique(part, names, file, context.Diagnostics);
    }

    private void ReportCycle(IReadOnlyList<TypeDefinitionSyntax> cycle)
    {
        string path = string.Join(" → ", cycle.Append(cycle[0]).Take(12).Select(d => $"`{d.Name.Name}`"));
        TypeDefinitionSyntax last = cycle[cycle.Count - 1];
        Identifier reference = TypeReferences.Of(last).First(n => n.Name == cycle[0].Name.Name);
        context.Diagnostics.Add(
            DiagnosticCodes.Cycle,
            $"the type `{cycle[0].Name.Name}` depends on itself: {path}",
            file.At(reference),
            "types of values cannot be recursive; a resource can refer to others of its kind",
            new DiagnosticLabel(file.At(cycle[0].Name).ToLocation(), "defined here"));

        // Whatever uses it finds it known to be wrong.
        TypeDef type = scope.Find(cycle[0].Name.Name)!.Type!;
        type.Kind = new TypeDefKind.Alias(ResolutionContext.Unknown);
    }
}
