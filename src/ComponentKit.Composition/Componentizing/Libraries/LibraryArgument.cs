using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Libraries;

/// <summary>An import of a library that another core module of the component serves.</summary>
/// <param name="Module">The first of the import's two names.</param>
/// <param name="Name">The second.</param>
/// <param name="Sort">What is imported.</param>
/// <param name="From">The module that serves it; null for the main one.</param>
/// <param name="Export">The name of the export there.</param>
internal sealed record LibraryArgument(string Module, string Name, Sort Sort, string? From, string Export);
