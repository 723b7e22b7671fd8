using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>The WIT that a core module carries.</summary>
/// <param name="Model">
/// The model: the package <c>root:root</c>, which has <paramref name="World"/> alone, and those that the module's sections tell of.
/// </param>
/// <param name="World">The world <c>root</c>: what the worlds of all sections import and export together.</param>
/// <param name="Sections">The sections, in the order of the module.</param>
public sealed record EmbeddedWit(WitModel Model, WitWorld World, ImmutableArray<EmbeddedWorld> Sections);
