namespace ComponentKit.Wit.Model;

/// <summary>
/// Resolved WIT: packages whose interfaces, worlds and types refer to each other as objects, with no names left to look up.
/// </summary>
/// <remarks>
/// The model is what every later stage starts from: layout, printing, bindings, the encoder, and the types of a component's
/// imports and exports. It is built once, by the resolver from text or by the decoder from a binary, and does not change after.
/// Named things compare by reference; anonymous types compare by structure.
/// </remarks>
/// <param name="packages">All packages, dependencies first.</param>
/// <param name="main">The package that was asked for.</param>
public sealed class WitModel(IReadOnlyList<WitPackage> packages, WitPackage main)
{
    /// <summary>All packages, each after those it depends on.</summary>
    public IReadOnlyList<WitPackage> Packages { get; } = packages;

    /// <summary>The package that was asked for; the others are its dependencies.</summary>
    public WitPackage Main { get; } = main;
}
