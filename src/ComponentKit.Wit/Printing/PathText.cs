using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Printing;

/// <summary>Paths to interfaces: the name alone within a package.</summary>
internal static class PathText
{
    public static string Of(WitInterface target, WitPackage? from)
    {
        string name = WitNames.Of(target.Name!);
        if (target.Package is null || target.Package.Name == from?.Name)
        {
            return name;
        }

        PackageName package = target.Package.Name;
        string path = $"{WitNames.OfPackage(package with { Version = null })}/{name}";
        return package.Version is null ? path : $"{path}@{package.Version}";
    }
}
