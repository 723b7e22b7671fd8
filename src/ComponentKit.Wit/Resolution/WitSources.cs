using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Resolution;

/// <summary>The texts that a model is made from.</summary>
/// <param name="Main">The files of the package that is asked for.</param>
/// <param name="Dependencies">The files of each other package; the order does not matter.</param>
public sealed record WitSources(
    ImmutableArray<SourceText> Main, ImmutableArray<ImmutableArray<SourceText>> Dependencies)
{
    /// <summary>
    /// Packages of which only a part is known, a text each: what binary packages tell of those that they depend on. They stand in
    /// where the whole package is not there.
    /// </summary>
    public ImmutableArray<SourceText> Partial { get; init; } = ImmutableArray<SourceText>.Empty;

    /// <summary>One file that has everything.</summary>
    public static WitSources Of(SourceText file) => new(ImmutableArray.Create(file), ImmutableArray<ImmutableArray<SourceText>>.Empty);
}
