namespace ComponentKit.Binary.Inspection;

/// <summary>What the sections of components and core modules hold, by their ids.</summary>
internal static class SectionKinds
{
    public const byte Custom = 0;
    public const byte CoreModule = 1;
    public const byte Component = 4;

    private const byte ComponentStart = 9;
    private const byte ModuleStart = 8;
    private const byte DataCount = 12;

    public static string OfComponent(byte id) => id switch
    {
        Custom => "custom",
        CoreModule => "core module",
        2 => "core instances",
        3 => "core types",
        Component => "component",
        5 => "instances",
        6 => "aliases",
        7 => "types",
        8 => "canonical functions",
        ComponentStart => "start",
        10 => "imports",
        11 => "exports",
        12 => "values",
        _ => "unknown",
    };

    public static string OfModule(byte id) => id switch
    {
        Custom => "custom",
        1 => "types",
        2 => "imports",
        3 => "functions",
        4 => "tables",
        5 => "memories",
        6 => "globals",
        7 => "exports",
        ModuleStart => "start",
        9 => "elements",
        10 => "code",
        11 => "data",
        DataCount => "data count",
        13 => "tags",
        _ => "unknown",
    };

    /// <summary>Whether a section of a component is a list of items.</summary>
    public static bool IsListInComponent(byte id) => id is not (Custom or CoreModule or Component or ComponentStart);

    /// <summary>Whether a section of a core module is a list of items.</summary>
    public static bool IsListInModule(byte id) => id is (> Custom and < 14) and not (ModuleStart or DataCount);
}
