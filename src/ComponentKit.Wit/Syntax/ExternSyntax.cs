using System.Collections.Immutable;
using ComponentKit.Wit.Text;

namespace ComponentKit.Wit.Syntax;

/// <summary>An import or export of a world.</summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="IsExport">Whether it is an export.</param>
public abstract record ExternSyntax(MetadataSyntax Metadata, bool IsExport) : ItemSyntax(Metadata)
{
    /// <summary>The part that names it.</summary>
    public abstract TextSpan NameSpan { get; }
}

/// <summary><c>import a;</c>, an interface by its own name.</summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="IsExport">Whether it is an export.</param>
/// <param name="Path">The interface.</param>
public sealed record ExternPathSyntax(MetadataSyntax Metadata, bool IsExport, UsePathSyntax Path)
    : ExternSyntax(Metadata, IsExport)
{
    /// <inheritdoc/>
    public override TextSpan NameSpan => Path.Span;
}

/// <summary><c>import a: b:c/d;</c>, an interface by another name (🏷️).</summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="IsExport">Whether it is an export.</param>
/// <param name="Name">The name.</param>
/// <param name="Path">The interface.</param>
public sealed record ExternNamedPathSyntax(MetadataSyntax Metadata, bool IsExport, Identifier Name, UsePathSyntax Path)
    : ExternSyntax(Metadata, IsExport)
{
    /// <inheritdoc/>
    public override TextSpan NameSpan => Name.Span;
}

/// <summary><c>import a: func();</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="IsExport">Whether it is an export.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The function's type.</param>
public sealed record ExternFunctionSyntax(MetadataSyntax Metadata, bool IsExport, Identifier Name, FunctionTypeSyntax Type)
    : ExternSyntax(Metadata, IsExport)
{
    /// <inheritdoc/>
    public override TextSpan NameSpan => Name.Span;
}

/// <summary><c>import a: interface { … }</c></summary>
/// <param name="Metadata">What stands before it.</param>
/// <param name="IsExport">Whether it is an export.</param>
/// <param name="Name">The name.</param>
/// <param name="Items">The uses, types and functions in order.</param>
public sealed record ExternInterfaceSyntax(
    MetadataSyntax Metadata, bool IsExport, Identifier Name, ImmutableArray<ItemSyntax> Items)
    : ExternSyntax(Metadata, IsExport)
{
    /// <inheritdoc/>
    public override TextSpan NameSpan => Name.Span;
}
