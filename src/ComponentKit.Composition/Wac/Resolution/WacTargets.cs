using ComponentKit.Binary.Typing;
using ComponentKit.Composition.Graphs;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Syntax;

namespace ComponentKit.Composition.Wac.Resolution;

/// <summary>Checks that a composition fits the world that its script targets.</summary>
internal sealed class WacTargets(WacContext context, WacTypes types, WacPackages packages)
{
    /// <summary>Checks: imports nothing that the world has not, exports all that it has.</summary>
    /// <returns>What does not fit.</returns>
    public IEnumerable<Diagnostic> Check(UsePathSyntax path)
    {
        if (packages.Resolve(path) is not WacItem.World(var name, var written, _))
        {
            throw types.WrongKind(path.Span, path.Name.Name, packages.Resolve(path), "a world");
        }

        ComponentType world = WorldLinker.Link(written, context.Homes, new ImportWish($"the world `{name}`", context.At(path.Span), (true, 0, 0)));
        var offered = new InstanceType(world.Imports, new HashSet<Wit.Model.TypeDef>());
        foreach ((string import, TypedExtern type, CompositionNode node) in ImportsOf(context.Composition))
        {
            if (offered.Find(import) is not { } offer)
            {
                yield return new Diagnostic(WacDiagnostics.TargetImport, $"{node.Describe()} needs `{import}`, which the world `{name}` does not import", node.Place)
                {
                    Labels = [new DiagnosticLabel(context.At(path.Span), "the world that is to fit")],
                    Help = $"give it an argument within the composition, or import `{import}` in the world",
                };
            }
            else if (Shapes.Mismatch(offer, type) is { } reason)
            {
                yield return new Diagnostic(
                    WacDiagnostics.TargetImport, $"the import `{import}` of {node.Describe()} is another in the world `{name}`: {reason}", node.Place)
                {
                    Labels = [new DiagnosticLabel(context.At(path.Span), "the world that is to fit")],
                };
            }
        }

        foreach (NamedExtern wanted in written.Exports)
        {
            if (context.Composition.FindExport(wanted.Name.Name) is not { } export)
            {
                yield return new Diagnostic(
                    WacDiagnostics.TargetExport, $"the world `{name}` exports `{wanted.Name}`, and the composition does not", context.At(path.Span))
                {
                    Help = $"add `export … as \"{wanted.Name}\";`",
                };
            }
            else if (Shapes.Mismatch(export.Node.Shape, wanted.Type) is { } reason)
            {
                yield return new Diagnostic(
                    WacDiagnostics.TargetExport, $"the export `{wanted.Name}` is another in the world `{name}`: {reason}", export.Place)
                {
                    Labels = [new DiagnosticLabel(context.At(path.Span), "the world that is to fit")],
                };
            }
        }
    }

    private static IEnumerable<(string Name, TypedExtern Type, CompositionNode Node)> ImportsOf(Composition composition)
    {
        foreach (CompositionNode node in composition.Nodes)
        {
            if (node.Kind == CompositionNodeKind.Import)
            {
                yield return (node.ItemName!, node.Shape, node);
            }
            else if (node.Package is { } package)
            {
                for (int i = 0; i < package.Type.Imports.Length; i++)
                {
                    if (node.Argument(i) is null)
                    {
                        yield return (package.Type.Imports[i].Name.Name, package.Type.Imports[i].Type, node);
                    }
                }
            }
        }
    }
}
