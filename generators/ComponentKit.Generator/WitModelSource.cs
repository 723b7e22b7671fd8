using System.Collections.Immutable;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Generator;

/// <summary>The model of a project's WIT files.</summary>
/// <param name="Model">The model; null with errors, or without files.</param>
/// <param name="Locator">Where its items are written.</param>
/// <param name="Diagnostics">What the parser and the resolver found.</param>
internal sealed record WitModelSource(WitModel? Model, ItemLocator Locator, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Parses and resolves files.</summary>
    public static WitModelSource Create(EquatableArray<WitFile> files, WitFeatures features, CancellationToken cancellation)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var packages = new List<ImmutableArray<WitFileSyntax>>();
        foreach (ImmutableArray<SourceText> texts in PackageGrouping.Group(files))
        {
            var package = ImmutableArray.CreateBuilder<WitFileSyntax>();
            foreach (SourceText text in texts)
            {
                cancellation.ThrowIfCancellationRequested();
                DiagnosticResult<WitFileSyntax> result = WitParser.Parse(text);
                diagnostics.AddRange(result.Diagnostics);
                package.Add(result.Value);
            }

            packages.Add(package.ToImmutable());
        }

        ComponentPackages components = ComponentPackages.Create(files, diagnostics, cancellation);
        packages.AddRange(components.Worlds);
        if (packages.Count == 0 || diagnostics.Count > 0)
        {
            return new(null, ItemLocator.None, diagnostics.ToImmutable());
        }

        cancellation.ThrowIfCancellationRequested();
        DiagnosticResult<WitModel?> resolved = WitResolver.Resolve(
            packages[0], packages.Skip(1).ToList(), components.Partial, features);
        return new(
            resolved.Value, new ItemLocator(packages.SelectMany(p => p).Concat(components.Files).ToList()), resolved.Diagnostics);
    }
}
