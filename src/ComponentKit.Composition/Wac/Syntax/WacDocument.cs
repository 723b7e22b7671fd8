using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Composition.Wac.Syntax;

/// <summary>A script as written.</summary>
/// <param name="Source">The text.</param>
/// <param name="Package">The name of the package that it defines; null where it could not be read.</param>
/// <param name="Targets">The world that the composition is to fit, or null.</param>
/// <param name="Statements">The statements in order.</param>
public sealed record WacDocument(SourceText Source, PackageNameSyntax? Package, UsePathSyntax? Targets, ImmutableArray<WacStatement> Statements);
