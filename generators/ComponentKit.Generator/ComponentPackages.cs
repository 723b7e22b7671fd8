using System.Collections.Immutable;
using ComponentKit.Emit;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Parsing;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Generator;

/// <summary>What the project's components bring along: a world each, and of the packages in it as much as they use.</summary>
/// <remarks>
/// Two components may use different parts of one package, so what they tell is put together, and stands in where neither the
/// project has the package nor the library.
/// </remarks>
/// <param name="Worlds">A package for each component, with its world.</param>
/// <param name="Partial">The packages that they use, a file each.</param>
/// <param name="Files">The files as they were extracted, for the places of items.</param>
internal sealed record ComponentPackages(
    IReadOnlyList<ImmutableArray<WitFileSyntax>> Worlds, ImmutableArray<WitFileSyntax> Partial, IReadOnlyList<WitFileSyntax> Files)
{
    /// <summary>Reads the files that were extracted from components.</summary>
    public static ComponentPackages Create(
        IEnumerable<WitFile> files, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        var extracted = new List<WitFileSyntax>();
        var used = new List<WitPackage>();
        var known = new HashSet<PackageName>();
        foreach (WitFile file in files.Where(f => f.Component is { World.Length: 0 }).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            DiagnosticResult<WitFileSyntax> parsed = WitParser.Parse(new SourceText(file.Path, file.Text));
            diagnostics.AddRange(parsed.Diagnostics);
            WitFileSyntax syntax = ComponentWit.Rename(parsed.Value, file.Component!.File);
            if (parsed.HasErrors || syntax.Package is null || !known.Add(syntax.Package.Name.ToPackageName()))
            {
                // Of two components with one name, who asks for the second hears of it.
                continue;
            }

            DiagnosticResult<WitModel?> resolved = WitResolver.Resolve([syntax], [], WitFeatures.All);
            diagnostics.AddRange(resolved.Diagnostics);
            if (resolved.Value is { } model)
            {
                extracted.Add(syntax);
                used.AddRange(model.Packages.Where(p => p != model.Main));
            }
        }

        return new ComponentPackages(
            extracted.ConvertAll(f => ImmutableArray.Create(
                new WitFileSyntax(f.Source, f.Package, f.Items.Where(i => i is not NestedPackageSyntax).ToImmutableArray()))),
            PartialPackages.Merge(used).Select(p => WitParser.Parse(new SourceText($"{p.Name}", WitPrinter.Print(p))).Value).ToImmutableArray(),
            extracted);
    }
}
