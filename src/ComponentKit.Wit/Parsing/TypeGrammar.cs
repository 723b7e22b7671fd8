using System.Globalization;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;
using Sprache;
using static ComponentKit.Wit.Parsing.NameGrammar;
using static ComponentKit.Wit.Parsing.TokenParsers;

namespace ComponentKit.Wit.Parsing;

/// <summary>Types: the production <c>ty</c>.</summary>
internal static class TypeGrammar
{
    /// <summary>The production itself. Through a lambda, as the parsers below refer to it before it has a value.</summary>
    public static readonly Parser<TypeSyntax> Ty = input => AnyType!(input);

    private static readonly Parser<TypeSyntax> Primitive = input =>
        new TokenResult<TypeSyntax>(new PrimitiveTypeSyntax(KindOf(input.Current), Of(input).Token.Span), input.Advance());

    private static readonly Parser<TypeSyntax> Named =
        from name in Name
        select new NamedTypeSyntax(name);

    private static readonly Parser<uint> Length = input =>
        input.Current == TokenKind.Integer
        && Of(input).Token.Text is { } text && text[0] != '0'
        && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint length)
            ? new TokenResult<uint>(length, input.Advance())
            : TokenResult<uint>.Failure("a length from 1 to 4294967295", input);

    private static readonly Parser<uint?> CommaLength = If(
        ',',
        from comma in Token(',')
        from length in Length
        select (uint?)length,
        null);

    private static readonly Parser<TypeSyntax> CommaType =
        from comma in Token(',')
        from type in Ty
        select type;

    private static readonly Parser<TypeSyntax?> OptionalCommaType = If<TypeSyntax?>(',', CommaType, null);

    private static readonly Parser<TypeSyntax> Argument =
        from open in Token('<')
        from type in Ty
        from close in Token('>')
        select type;

    private static readonly Parser<TypeSyntax?> OptionalArgument = If<TypeSyntax?>('<', Argument, null);

    private static readonly Parser<TypeSyntax> List =
        from span in Token(TokenKind.List)
        from open in Token('<')
        from element in Ty
        from length in CommaLength
        from close in Token('>')
        select new ListTypeSyntax(element, length, span);

    private static readonly Parser<TypeSyntax> Map =
        from span in Token(TokenKind.Map)
        from open in Token('<')
        from key in Ty
        from value in CommaType
        from close in Token('>')
        select new MapTypeSyntax(key, value, span);

    private static readonly Parser<TypeSyntax> Option =
        from span in Token(TokenKind.Option)
        from payload in Argument
        select new OptionTypeSyntax(payload, span);

    private static readonly Parser<(TypeSyntax? Ok, TypeSyntax? Error)> OnlyError =
        from underscore in Token('_')
        from error in CommaType
        select ((TypeSyntax?)null, (TypeSyntax?)error);

    private static readonly Parser<(TypeSyntax? Ok, TypeSyntax? Error)> OkAndError =
        from ok in Ty
        from error in OptionalCommaType
        select ((TypeSyntax?)ok, error);

    private static readonly Parser<(TypeSyntax? Ok, TypeSyntax? Error)> ResultArguments =
        from open in Token('<')
        from types in (Parser<(TypeSyntax? Ok, TypeSyntax? Error)>)(input => input.Current == '_' ? OnlyError(input) : OkAndError(input))
        from close in Token('>')
        select types;

    private static readonly Parser<TypeSyntax> Result =
        from span in Token(TokenKind.Result)
        from types in If('<', ResultArguments, (null, null))
        select new ResultTypeSyntax(types.Ok, types.Error, span);

    private static readonly Parser<TypeSyntax> Tuple =
        from span in Token(TokenKind.Tuple)
        from open in Token('<')
        from items in Commas('>', Ty)
        select new TupleTypeSyntax(items, span);

    private static readonly Parser<TypeSyntax> Future =
        from span in Token(TokenKind.Future)
        from payload in OptionalArgument
        select new FutureTypeSyntax(payload, span);

    private static readonly Parser<TypeSyntax> Stream =
        from span in Token(TokenKind.Stream)
        from element in OptionalArgument
        select new StreamTypeSyntax(element, span);

    private static readonly Parser<TypeSyntax> AnyType = Switch(
        "a type",
        (PrimitiveKinds(), Primitive),
        (Kind(TokenKind.Identifier), Named),
        (Kind(TokenKind.List), List),
        (Kind(TokenKind.Map), Map),
        (Kind(TokenKind.Option), Option),
        (Kind(TokenKind.Result), Result),
        (Kind(TokenKind.Tuple), Tuple),
        (Kind(TokenKind.Future), Future),
        (Kind(TokenKind.Stream), Stream),
        (Kind(TokenKind.Own), Handle(TokenKind.Own)),
        (Kind(TokenKind.Borrow), Handle(TokenKind.Borrow)));

    private static string Kind(char kind) => kind.ToString();

    private static Parser<TypeSyntax> Handle(char keyword) =>
        from span in Token(keyword)
        from open in Token('<')
        from resource in Name
        from close in Token('>')
        select new HandleTypeSyntax(resource, keyword == TokenKind.Borrow, span);

    private static string PrimitiveKinds() => new(
    [
        TokenKind.Bool, TokenKind.S8, TokenKind.U8, TokenKind.S16, TokenKind.U16, TokenKind.S32, TokenKind.U32, TokenKind.S64,
        TokenKind.U64, TokenKind.F32, TokenKind.F64, TokenKind.Char, TokenKind.StringType, TokenKind.ErrorContext,
    ]);

    private static PrimitiveKind KindOf(char kind) => kind switch
    {
        TokenKind.Bool => PrimitiveKind.Bool,
        TokenKind.S8 => PrimitiveKind.S8,
        TokenKind.U8 => PrimitiveKind.U8,
        TokenKind.S16 => PrimitiveKind.S16,
        TokenKind.U16 => PrimitiveKind.U16,
        TokenKind.S32 => PrimitiveKind.S32,
        TokenKind.U32 => PrimitiveKind.U32,
        TokenKind.S64 => PrimitiveKind.S64,
        TokenKind.U64 => PrimitiveKind.U64,
        TokenKind.F32 => PrimitiveKind.F32,
        TokenKind.F64 => PrimitiveKind.F64,
        TokenKind.Char => PrimitiveKind.Char,
        TokenKind.StringType => PrimitiveKind.String,
        _ => PrimitiveKind.ErrorContext,
    };
}
