using ComponentKit.Binary.WitEncoding;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Tests.Support;

/// <summary>Components of which only the world is known.</summary>
internal static class Worlds
{
    /// <summary>A component of the only world of a package in WIT, under the package's name.</summary>
    public static CompositionPackage Of(string text)
    {
        WitPackage package = WitResolver.Resolve(WitSources.Of(new SourceText("world.wit", text))).GetValueOrThrow()!.Main;
        return CompositionPackage.Load(package.Name, WitPackageEncoder.Encode(package).GetValueOrThrow()!).GetValueOrThrow()!
            .OfWorld(package.Worlds.Single().Name!, package.Name)!;
    }
}
