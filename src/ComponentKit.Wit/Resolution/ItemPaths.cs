using ComponentKit.Wit.Syntax;

namespace ComponentKit.Wit.Resolution;

/// <summary>The paths in items, in the order in which packages, interfaces and worlds come to depend on each other.</summary>
internal static class ItemPaths
{
    /// <summary>All paths in a file.</summary>
    public static IEnumerable<ItemPath> Of(FileScope file)
    {
        foreach (TopLevelItemSyntax item in file.Items)
        {
            IEnumerable<ItemPath> paths = item switch
            {
                TopLevelUseSyntax use => [new(use.Path, MetadataSyntax.None)],
                InterfaceSyntax { Items: var items } => Uses(items),
                WorldSyntax world => Of(world),
                _ => [],
            };
            foreach (ItemPath path in paths)
            {
                yield return path;
            }
        }
    }

    /// <summary>The paths that have to be resolved before an interface or world is.</summary>
    public static IEnumerable<ItemPath> Before(TopLevelItemSyntax item) => item switch
    {
        InterfaceSyntax { Items: var items } => Uses(items),
        WorldSyntax { Items: var items } => items.OfType<IncludeSyntax>().Select(i => new ItemPath(i.Path, i.Metadata)),
        _ => [],
    };

    // Imports before exports, wherever they stand: a printed world has them in this order.
    private static IEnumerable<ItemPath> Of(WorldSyntax world)
    {
        foreach (ItemSyntax item in world.Items)
        {
            if (item is UseSyntax use)
            {
                yield return new(use.Path, use.Metadata);
            }
            else if (item is IncludeSyntax include)
            {
                yield return new(include.Path, include.Metadata);
            }
        }

        foreach (ExternSyntax item in world.Items.OfType<ExternSyntax>().OrderBy(i => i.IsExport))
        {
            IEnumerable<ItemPath> paths = item switch
            {
                ExternPathSyntax path => [new(path.Path, path.Metadata)],
                ExternNamedPathSyntax path => [new(path.Path, path.Metadata)],
                ExternInterfaceSyntax inline => Uses(inline.Items),
                _ => [],
            };
            foreach (ItemPath path in paths)
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<ItemPath> Uses(IEnumerable<ItemSyntax> items) =>
        items.OfType<UseSyntax>().Select(u => new ItemPath(u.Path, u.Metadata));
}

/// <summary>A path and what stands before the statement that it is in.</summary>
internal readonly record struct ItemPath(UsePathSyntax Path, MetadataSyntax Metadata);
