using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Writes models as WIT text.</summary>
/// <remarks>
/// The text parses back to an equal model, but for what text has no place for: the order of packages that do not depend on each
/// other, and of functions of resources among others. Everything stands in the order of the model, so that it is stable.
/// Imports that a world implies are written too; that changes nothing, and shows what a component of the world really needs.
/// </remarks>
public static class WitPrinter
{
    /// <summary>A whole model as one file: the main package, then its dependencies as nested packages.</summary>
    public static string Print(WitModel model)
    {
        var text = new IndentedText();
        PrintPackage(model.Main, text);
        foreach (WitPackage package in model.Packages.Where(p => p != model.Main))
        {
            text.Gap();
            MetadataText.Print(package.Docs, Stability.Unknown, text);
            text.Block($"package {WitNames.OfPackage(package.Name)}", () => PrintItems(package, text));
        }

        return text.ToString();
    }

    /// <summary>One package as a file.</summary>
    public static string Print(WitPackage package)
    {
        var text = new IndentedText();
        PrintPackage(package, text);
        return text.ToString();
    }

    /// <summary>A world alone, without a package around it, such as that of a component.</summary>
    public static string Print(WitWorld world)
    {
        var text = new IndentedText();
        new WorldPrinter(world, text).Print();
        return text.ToString();
    }

    private static void PrintPackage(WitPackage package, IndentedText text)
    {
        MetadataText.Print(package.Docs, Stability.Unknown, text);
        text.Line($"package {WitNames.OfPackage(package.Name)};");
        PrintItems(package, text);
    }

    private static void PrintItems(WitPackage package, IndentedText text)
    {
        foreach (WitInterface item in package.Interfaces)
        {
            text.Gap();
            MetadataText.Print(item.Docs, item.Stability, text);
            text.Block($"interface {WitNames.Of(item.Name!)}", () => new InterfacePrinter(item, text).Print());
        }

        foreach (WitWorld world in package.Worlds)
        {
            text.Gap();
            new WorldPrinter(world, text).Print();
        }
    }
}
