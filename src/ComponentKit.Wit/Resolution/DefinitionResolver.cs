using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>Resolves the uses and definitions of types in an interface or world.</summary>
/// <param name="owner">The interface or world.</param>
/// <param name="ownerFeature">The inactive feature that the owner belongs to, or null.</param>
/// <param name="scope">The names so far.</param>
/// <param name="file">The file.</param>
/// <param name="trace">What the package's definitions are recorded in.</param>
/// <param name="context">What the resolution shares.</param>
internal sealed class DefinitionResolver(
    TypeOwner owner, string? ownerFeature, TypeScope scope, FileScope file, PackageTrace trace, ResolutionContext context)
{
    /// <summary>Adds the types to their owner, and gives each its kind.</summary>
    public void Resolve(IReadOnlyList<ItemSyntax> items)
    {
        // What is used is known to all definitions, also to those above it.
        foreach (UseSyntax use in items.OfType<UseSyntax>())
        {
            Declare(use);
        }

        var names = new List<Name>();
        foreach (ItemSyntax item in items)
        {
            if (item is UseSyntax use)
            {
                names.AddRange(use.Names.Select(n => new Name(n.Alias ?? n.Name, null)));
            }
            else if (item is TypeDefinitionSyntax definition && Declare(definition))
            {
                names.Add(new Name(definition.Name, definition));
            }
        }

        // A definition may refer to later ones, and needs theirs finished.
        var byName = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (Name name in names)
        {
            byName[name.Identifier.Name] = name;
        }

        List<Name> order = TopologicalOrder.ByPlace(
            names,
            n => TypeReferences.Of(n.Definition).Where(r => byName.ContainsKey(r.Name)).Select(r => byName[r.Name]),
            ReportCycle);
        foreach (TypeDefinitionSyntax definition in order.Where(n => n.Definition is not null).Select(n => n.Definition!))
        {
            Define(definition);
        }
    }

    private void Declare(UseSyntax use)
    {
        string? feature = context.Gates.InactiveFeature(use.Metadata);
        Stability stability = context.Gates.Read(use.Metadata, use.Path.Name.Span, file);
        string? externalId = context.Gates.ReadExternalId(use.Metadata, file);
        ItemSymbol? target = context.Paths.FindInterface(new ItemPath(use.Path, use.Metadata), file);
        foreach (RenameSyntax name in use.Names)
        {
            Identifier alias = name.Alias ?? name.Name;
            var type = new TypeDef(alias.Name, owner) { Stability = stability, ExternalId = externalId };
            TypeDef? used = target is null ? null : FindUsed(target, name.Name, feature);
            type.Kind = new TypeDefKind.Alias(used?.Type ?? ResolutionContext.Unknown);
            if (scope.Add(new TypeScope.Entry(alias.Name, file.At(alias), type, feature ?? ownerFeature), context.Diagnostics))
            {
                Add(type, feature, name.Name);
            }
        }
    }

    // Behind a closed gate, an interface of another package need not have the type.
    private TypeDef? FindUsed(ItemSymbol target, Identifier name, string? feature) =>
        feature is not null && target.File.Package != file.Package && target.Scope!.Find(name.Name) is null
            ? null
            : new TypeResolver(target.Scope!, file, context, feature is not null).Find(name);

    private bool Declare(TypeDefinitionSyntax definition)
    {
        Identifier name = definition.Name;
        var type = new TypeDef(name.Name, owner)
        {
            Docs = definition.Metadata.Docs,
            Stability = context.Gates.Read(definition.Metadata, name.Span, file),
            ExternalId = context.Gates.ReadExternalId(definition.Metadata, file),
        };
        string? feature = context.Gates.InactiveFeature(definition.Metadata) ?? ownerFeature;
        return scope.Add(new TypeScope.Entry(name.Name, file.At(name), type, feature), context.Diagnostics);
    }

    private void Define(TypeDefinitionSyntax definition)
    {
        string? feature = context.Gates.InactiveFeature(definition.Metadata);
        TypeDef type = scope.Find(definition.Name.Name)!.Type!;
        var kinds = new KindResolver(new TypeResolver(scope, file, context, (feature ?? ownerFeature) is not null), file, context.Diagnostics);
        type.Kind = kinds.Resolve(definition);
        if (context.Facts.Depth(type.Type) > TypeFacts.MaxDepth)
        {
            context.Diagnostics.Add(
                DiagnosticCodes.DefinitionsTooDeep,
                $"`{type.Name}` has more than {TypeFacts.MaxDepth} types within each other",
                file.At(definition.Name));
            type.Kind = new TypeDefKind.Alias(ResolutionContext.Unknown);
            context.Facts.Forget(type);
        }

        Add(type, feature, definition.Name);
    }

    private void Add(TypeDef type, string? feature, Identifier name)
    {
        if (feature is null && ownerFeature is not null)
        {
            // It says for itself that it belongs to the feature, so that taking the gate off its owner changes no more.
            context.Diagnostics.Add(
                DiagnosticCodes.ExcludedByGate,
                $"`{name.Name}` has no gate, but belongs to {Owner()}, which a gate leaves out",
                file.At(name),
                $"put `@unstable(feature = {ownerFeature})` before it too");
        }

        bool isExcluded = (feature ?? ownerFeature) is not null;
        trace.Definitions.Add(new PackageTrace.Definition(type, null, isExcluded));
        if (!isExcluded)
        {
            owner.Add(type);
        }
    }

    private string Owner() => owner.Name is null ? "an interface" : $"`{owner.Name}`";

    private void ReportCycle(Name from, Name to, Func<IReadOnlyList<Name>> cycle)
    {
        if (!context.Diagnostics.IsFull)
        {
            Report(cycle());
        }

        // Whatever uses it finds it known to be wrong.
        scope.Find(to.Identifier.Name)!.Type!.Kind = new TypeDefKind.Alias(ResolutionContext.Unknown);
    }

    private void Report(IReadOnlyList<Name> cycle)
    {
        List<(string Name, Place Place)> steps = cycle
            .Select((n, i) => (n.Identifier.Name, file.At(TypeReferences.Of(n.Definition)
                .First(r => r.Name == cycle[(i + 1) % cycle.Count].Identifier.Name))))
            .ToList();
        string path = string.Join(" → ", steps.Append(steps[0]).Take(12).Select(s => $"`{s.Name}`"));
        context.Diagnostics.Add(
            DiagnosticCodes.Cycle,
            $"the type `{steps[0].Name}` depends on itself: {path}",
            steps[0].Place,
            "types of values cannot be recursive; a resource can refer to others of its kind",
            steps.Skip(1).Take(12)
                .Select((s, i) => new DiagnosticLabel(s.Place.ToLocation(), $"`{s.Name}` refers to `{steps[(i + 2) % steps.Count].Name}` here"))
                .ToArray());
    }

    /// <summary>A name that definitions may refer to.</summary>
    /// <param name="Identifier">The name.</param>
    /// <param name="Definition">Its definition, or null for one that is used from elsewhere.</param>
    private sealed record Name(Identifier Identifier, TypeDefinitionSyntax? Definition);
}
