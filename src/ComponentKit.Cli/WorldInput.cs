using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;

namespace ComponentKit.Cli;

/// <summary>A world to compare with: of WIT in any of its shapes, or that of a component.</summary>
internal static class WorldInput
{
    /// <summary>Reads a world.</summary>
    /// <param name="path">What has the world.</param>
    /// <param name="world">The name of the world, or null for the only one.</param>
    /// <param name="features">The active features of WIT text.</param>
    /// <exception cref="DiagnosticException">It cannot be read, or there is no such world.</exception>
    internal static CompositionPackage Load(string path, string? world, WitFeatures features)
    {
        WitModel model = WitInput.Load(path, features, null).GetValueOrThrow()!;
        WitWorld selected = WorldSelector.Select(model, world, new DiagnosticLocation.Whole(path)).GetValueOrThrow()!;
        PackageName package = selected.Package!.Name;
        byte[] encoded = WitPackageEncoder.Encode(selected.Package).GetValueOrThrow()!;
        return CompositionPackage.Load(package, encoded, path).GetValueOrThrow()!.OfWorld(selected.Name!, package with { Name = $"{package.Name}/{selected.Name}" })!;
    }
}
