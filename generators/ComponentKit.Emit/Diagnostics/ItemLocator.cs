using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Syntax;
using ComponentKit.Wit.Text;

namespace ComponentKit.Emit.Diagnostics;

/// <summary>Finds where items of the model are written, since the model itself does not remember.</summary>
/// <param name="files">The files that the model was made from.</param>
public sealed class ItemLocator(IReadOnlyList<WitFileSyntax> files)
{
    /// <summary>A locator that knows no files: everything is located by its name alone.</summary>
    public static ItemLocator None { get; } = new([]);

    /// <summary>The name of an item where it is defined, or its owner's, or else the owner as a whole.</summary>
    /// <param name="owner">The interface or world.</param>
    /// <param name="item">A function by its full name, a type, or an import or export of a world; null for the owner itself.</param>
    public DiagnosticLocation Find(TypeOwner owner, string? item = null)
    {
        foreach (WitFileSyntax file in files)
        {
            PackageName? package = file.Package?.Name.ToPackageName();
            if (FindIn(file.Items, package, owner, item) is { } span)
            {
                return new DiagnosticLocation.InText(file.Source, span);
            }
        }

        return new DiagnosticLocation.Whole(owner.ToString());
    }

    // A package may be declared in one of its files only, so that a file without a declaration fits any package.
    private static TextSpan? FindIn(
        ImmutableArray<TopLevelItemSyntax> items, PackageName? package, TypeOwner owner, string? item)
    {
        foreach (TopLevelItemSyntax top in items)
        {
            TextSpan? found = top switch
            {
                NestedPackageSyntax nested => FindIn(nested.Items, nested.Name.ToPackageName(), owner, item),
                InterfaceSyntax syntax when owner is WitInterface && Fits(package, owner, syntax.Name) =>
                    FindItem(syntax.Items, item) ?? syntax.Name.Span,
                WorldSyntax syntax when owner is WitWorld && Fits(package, owner, syntax.Name) =>
                    FindItem(syntax.Items, item) ?? syntax.Name.Span,
                WorldSyntax syntax when owner.Name is null => syntax.Items.OfType<ExternInterfaceSyntax>()
                    .Select(i => item is null ? null : FindItem(i.Items, item)).FirstOrDefault(s => s is not null),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static bool Fits(PackageName? package, TypeOwner owner, Identifier name) =>
        name.Name == owner.Name && (package is null || owner.Package is null || package == owner.Package.Name);

    private static TextSpan? FindItem(ImmutableArray<ItemSyntax> items, string? name)
    {
        if (name is null)
        {
            return null;
        }

        // `[method]request.path`: the function `path` in the resource `request`.
        string plain = name.Substring(name.IndexOf(']') + 1);
        string[] parts = plain.Split('.');
        foreach (ItemSyntax item in items)
        {
            switch (item)
            {
                case ResourceSyntax resource when resource.Name.Name == parts[0] && name[0] == '[':
                    string function = parts.Length > 1 ? parts[1] : "constructor";
                    return resource.Functions.FirstOrDefault(f => f.Name.Name == function)?.Name.Span ?? resource.Name.Span;
                case TypeDefinitionSyntax type when type.Name.Name == name:
                    return type.Name.Span;
                case FunctionSyntax syntax when syntax.Name.Name == name:
                    return syntax.Name.Span;
                case ExternPathSyntax syntax when name.Contains("/" + syntax.Path.Name.Name) || name == syntax.Path.Name.Name:
                    return syntax.NameSpan;
                case ExternSyntax syntax and not ExternPathSyntax when Spans(syntax, name) is { } span:
                    return span;
                default:
                    break;
            }
        }

        return null;
    }

    private static TextSpan? Spans(ExternSyntax item, string name)
    {
        Identifier? identifier = item switch
        {
            ExternFunctionSyntax syntax => syntax.Name,
            ExternInterfaceSyntax syntax => syntax.Name,
            ExternNamedPathSyntax syntax => syntax.Name,
            _ => null,
        };
        return identifier?.Name == name ? identifier.Span : null;
    }
}
