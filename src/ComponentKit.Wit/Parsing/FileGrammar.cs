using System.Collections.Immutable;
using ComponentKit.Wit.Syntax;
using Sprache;
using static ComponentKit.Wit.Parsing.MetadataGrammar;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Wit.Parsing;

/// <summary>Files: packages, interfaces, worlds and uses.</summary>
internal static class FileGrammar
{
    private static readonly Parser<TopLevelItemSyntax> Interface =
        from keyword in Token(TokenKind.Interface)
        from name in Name
        from items in ItemGrammar.InterfaceBody
        select new InterfaceSyntax(MetadataSyntax.None, name, items);

    private static readonly Parser<TopLevelItemSyntax> Use =
        from keyword in Token(TokenKind.Use)
        from path in UsePath
        from alias in Alias
        from end in Token(';')
        select new TopLevelUseSyntax(MetadataSyntax.None, path, alias);

    private static readonly (string Kinds, Parser<TopLevelItemSyntax> Parser)[] PackageItems =
    [
        (TokenKind.Interface.ToString(), Interface),
        (TokenKind.World.ToString(), WorldGrammar.World),
        (TokenKind.Use.ToString(), Use),
    ];

    // Found at its name, which tells which one is meant.
    private static readonly Parser<TopLevelItemSyntax> Misplaced = input => TokenResult<TopLevelItemSyntax>.Failure(
        "`}` before this, as a nested package stands at the top level of its file", input.Advance());

    private static readonly Parser<ImmutableArray<TopLevelItemSyntax>> PackageBody =
        from open in Token('{')
        from items in Body(WithMetadata(Switch("`interface`, `world`, `use` or `}`", [(TokenKind.Package.ToString(), Misplaced), .. PackageItems])))
        select items;

    private static readonly Parser<TopLevelItemSyntax> NestedPackage =
        from keyword in Token(TokenKind.Package)
        from name in Package
        from items in PackageBody
        select new NestedPackageSyntax(MetadataSyntax.None, name, items);

    /// <summary>An item of a file, other than the package's declaration.</summary>
    public static readonly Parser<TopLevelItemSyntax> Item = WithMetadata(Switch(
        "`package`, `interface`, `world` or `use`", [(TokenKind.Package.ToString(), NestedPackage), .. PackageItems]));

    /// <summary>The package's declaration, which may stand at the start of a file.</summary>
    public static readonly Parser<PackageDeclarationSyntax> Declaration =
        from docs in Docs
        from keyword in Token(TokenKind.Package)
        from name in Package
        from end in Switch("`;` or `{`", (";", Token(';')))
        select new PackageDeclarationSyntax(name, docs);
}
