using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>Reads the gates of an item: what they promise, and whether they leave the item out.</summary>
internal sealed class GateReader(WitFeatures features, ResolutionDiagnostics diagnostics)
{
    /// <summary>The gates as the model has them; reports those that do not fit.</summary>
    /// <param name="metadata">What stands before the item.</param>
    /// <param name="item">What names the item.</param>
    /// <param name="file">The file.</param>
    public Stability Read(MetadataSyntax metadata, TextSpan item, FileScope file)
    {
        if (metadata.Gates.IsEmpty)
        {
            return Stability.Unknown;
        }

        var stability = Stability.Unknown;
        foreach (GateSyntax gate in metadata.Gates)
        {
            bool isRepeated = gate switch
            {
                SinceSyntax => stability.Since is not null,
                UnstableSyntax => stability.Feature is not null,
                DeprecatedSyntax => stability.Deprecated is not null,
                _ => false,
            };
            if (isRepeated)
            {
                diagnostics.Add(DiagnosticCodes.InvalidGate, "the gate is there twice", file.At(gate.Span));
            }

            switch (gate)
            {
                case SinceSyntax since:
                    CheckVersion(since.Version, item, file);
                    stability = stability with { Since = since.Version.Value };
                    break;
                case UnstableSyntax unstable:
                    stability = stability with { Feature = unstable.Feature.Name };
                    break;
                case DeprecatedSyntax deprecated:
                    // An item may be about to be deprecated: the version need not be there yet.
                    stability = stability with { Deprecated = deprecated.Version.Value };
                    break;
            }
        }

        CheckCombination(stability, metadata, file);
        return stability;
    }

    /// <summary>The external id (🏷️), or null; reports a second one.</summary>
    public string? ReadExternalId(MetadataSyntax metadata, FileScope file)
    {
        string? id = null;
        foreach (ExternalIdSyntax syntax in metadata.Gates.OfType<ExternalIdSyntax>())
        {
            if (id is not null)
            {
                diagnostics.Add(DiagnosticCodes.InvalidGate, "`@external-id` is there twice", file.At(syntax.Span));
            }

            id = syntax.Id;
        }

        return id;
    }

    /// <summary>The feature that leaves the item out, or null when it is taken in; silent about gates that do not fit.</summary>
    public string? InactiveFeature(MetadataSyntax metadata)
    {
        foreach (GateSyntax gate in metadata.Gates)
        {
            if (gate is UnstableSyntax unstable && !features.Contains(unstable.Feature.Name))
            {
                return unstable.Feature.Name;
            }
        }

        return null;
    }

    /// <summary>Whether the item is left out.</summary>
    public bool IsExcluded(MetadataSyntax metadata) => InactiveFeature(metadata) is not null;

    private void CheckCombination(Stability stability, MetadataSyntax metadata, FileScope file)
    {
        if (stability is { Since: not null, Feature: not null })
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidGate, "an item is either `@since` a version or `@unstable`, not both", file.At(metadata.Gates[1].Span));
        }
        else if (stability is { Deprecated: not null, Since: null, Feature: null })
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidGate, "`@deprecated` needs `@since` or `@unstable` beside it", file.At(metadata.Gates[0].Span));
        }
    }

    private void CheckVersion(VersionSyntax version, TextSpan item, FileScope file)
    {
        PackageName package = file.Package.Name;
        var label = new DiagnosticLabel(file.At(version.Span).ToLocation(), "the version is here");
        if (package.Version is null)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidGate,
                $"a gate names a version, but the package `{package}` has none",
                file.At(item),
                $"give the package a version: `package {package}@{version.Value};`",
                label);
        }
        else if (version.Value.CompareTo(package.Version) > 0)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidGate,
                $"a gate names version {version.Value}, which is after version {package.Version} of the package",
                file.At(item),
                null,
                label);
        }
    }
}
