using System.Collections.Immutable;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>A type as written.</summary>
/// <param name="Span">Its first word.</param>
public abstract record TypeSyntax(TextSpan Span);

/// <summary>A type without parts, such as <c>u32</c>.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Span">The word.</param>
public sealed record PrimitiveTypeSyntax(PrimitiveKind Kind, TextSpan Span) : TypeSyntax(Span);

/// <summary>A type by its name.</summary>
/// <param name="Name">The name.</param>
public sealed record NamedTypeSyntax(Identifier Name) : TypeSyntax(Name.Span);

/// <summary><c>list&lt;a&gt;</c> or <c>list&lt;a, 4&gt;</c></summary>
/// <param name="Element">The elements' type.</param>
/// <param name="Length">The fixed length, or null.</param>
/// <param name="Span">The word <c>list</c>.</param>
public sealed record ListTypeSyntax(TypeSyntax Element, uint? Length, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>map&lt;a, b&gt;</c></summary>
/// <param name="Key">The keys' type.</param>
/// <param name="Value">The values' type.</param>
/// <param name="Span">The word <c>map</c>.</param>
public sealed record MapTypeSyntax(TypeSyntax Key, TypeSyntax Value, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>option&lt;a&gt;</c></summary>
/// <param name="Payload">The value's type.</param>
/// <param name="Span">The word <c>option</c>.</param>
public sealed record OptionTypeSyntax(TypeSyntax Payload, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>result&lt;a, b&gt;</c></summary>
/// <param name="Ok">The type of a success, or null.</param>
/// <param name="Error">The type of a failure, or null.</param>
/// <param name="Span">The word <c>result</c>.</param>
public sealed record ResultTypeSyntax(TypeSyntax? Ok, TypeSyntax? Error, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>tuple&lt;a, b&gt;</c></summary>
/// <param name="Items">The items' types.</param>
/// <param name="Span">The word <c>tuple</c>.</param>
public sealed record TupleTypeSyntax(ImmutableArray<TypeSyntax> Items, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>future&lt;a&gt;</c></summary>
/// <param name="Payload">The value's type, or null.</param>
/// <param name="Span">The word <c>future</c>.</param>
public sealed record FutureTypeSyntax(TypeSyntax? Payload, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>stream&lt;a&gt;</c></summary>
/// <param name="Element">The elements' type, or null.</param>
/// <param name="Span">The word <c>stream</c>.</param>
public sealed record StreamTypeSyntax(TypeSyntax? Element, TextSpan Span) : TypeSyntax(Span);

/// <summary><c>own&lt;a&gt;</c> or <c>borrow&lt;a&gt;</c></summary>
/// <param name="Resource">The resource.</param>
/// <param name="IsBorrow">Whether it is a borrow.</param>
/// <param name="Span">The word <c>own</c> or <c>borrow</c>.</param>
public sealed record HandleTypeSyntax(Identifier Resource, bool IsBorrow, TextSpan Span) : TypeSyntax(Span);
