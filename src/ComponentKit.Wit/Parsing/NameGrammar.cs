using System.Collections.Immutable;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;
using Sprache;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Wit.Parsing;

/// <summary>Names of items, packages and paths.</summary>
internal static class NameGrammar
{
    public static readonly Parser<Identifier> Name =
        from token in TextOf(TokenKind.Identifier)
        select new Identifier(token.Text!, token.Span);

    public static readonly Parser<VersionSyntax> Semver =
        from token in TextOf(TokenKind.Version)
        select new VersionSyntax(SemanticVersion.TryParse(token.Text!)!, token.Span);

    public static readonly Parser<Identifier?> Alias = If(
        TokenKind.As,
        from keyword in Token(TokenKind.As)
        from name in Name
        select (Identifier?)name,
        null);

    public static readonly Parser<RenameSyntax> Rename =
        from name in Name
        from alias in Alias
        select new RenameSyntax(name, alias);

    private static readonly Parser<VersionSyntax?> AtVersion = If(
        '@',
        from at in Token('@')
        from version in Semver
        select (VersionSyntax?)version,
        null);

    private static readonly Parser<Identifier> ColonName =
        from colon in Token(':')
        from name in Name
        select name;

    private static readonly Parser<Identifier> SlashName =
        from slash in Token('/')
        from name in Name
        select name;

    // A path needs at least one colon and one slash; the lists alone would do without.
    private static readonly Parser<(ImmutableArray<Identifier> Colons, ImmutableArray<Identifier> Slashes)> LongNames =
        from first in Name
        from second in ColonName
        from more in While(':', ColonName)
        from slashes in While('/', SlashName)
        select (ImmutableArray.Create(first, second).AddRange(more), slashes);

    public static readonly Parser<PackageNameSyntax> Package =
        from names in LongNames
        from version in AtVersion
        select MakePackage(names.Colons, names.Slashes, version);

    private static readonly Parser<UsePathSyntax> LongPath =
        from names in LongNames
        from atLeastOne in RequireSlash(names.Slashes)
        from version in AtVersion
        select new UsePathSyntax(
            MakePackage(names.Colons, names.Slashes.RemoveAt(names.Slashes.Length - 1), version), names.Slashes.Last());

    private static readonly Parser<UsePathSyntax> ShortPath =
        from name in Name
        select new UsePathSyntax(null, name);

    public static readonly Parser<UsePathSyntax> UsePath = input => Of(input).Peek(1) == ':' ? LongPath(input) : ShortPath(input);

    private static Parser<bool> RequireSlash(ImmutableArray<Identifier> slashes) => input => slashes.IsEmpty
        ? TokenResult<bool>.Failure("`/` and the name of an interface or world", input)
        : new TokenResult<bool>(true, input);

    private static PackageNameSyntax MakePackage(
        ImmutableArray<Identifier> colons, ImmutableArray<Identifier> slashes, VersionSyntax? version)
    {
        Identifier last = colons[colons.Length - 1];
        Identifier end = slashes.IsEmpty ? last : slashes[slashes.Length - 1];
        return new PackageNameSyntax(
            colons.RemoveAt(colons.Length - 1),
            slashes.Insert(0, last),
            version,
            TextSpan.FromBounds(colons[0].Span.Start, end.Span.End));
    }
}
