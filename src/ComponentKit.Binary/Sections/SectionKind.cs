namespace ComponentKit.Binary.Sections;

/// <summary>The sections of a component. The numbers are the ids of the binary format.</summary>
public enum SectionKind
{
#pragma warning disable CS1591 // The names are the specification's.
    Custom = 0,
    CoreModule = 1,
    CoreInstance = 2,
    CoreType = 3,
    Component = 4,
    Instance = 5,
    Alias = 6,
    Type = 7,
    Canon = 8,
    Start = 9,
    Import = 10,
    Export = 11,
    Value = 12,
#pragma warning restore CS1591
}
