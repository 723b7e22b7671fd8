namespace ComponentKit.Binary.Core.Model;

/// <summary>The sections of a core module, by their numbers in the binary format.</summary>
public enum CoreSectionId
{
    /// <summary>A custom section; also what stands for the start of the module, before all sections.</summary>
    Custom = 0,

    /// <summary>Types.</summary>
    Type = 1,

    /// <summary>Imports.</summary>
    Import = 2,

    /// <summary>The types of functions.</summary>
    Function = 3,

    /// <summary>Tables.</summary>
    Table = 4,

    /// <summary>Memories.</summary>
    Memory = 5,

    /// <summary>Globals.</summary>
    Global = 6,

    /// <summary>Exports.</summary>
    Export = 7,

    /// <summary>The start function.</summary>
    Start = 8,

    /// <summary>Element segments.</summary>
    Element = 9,

    /// <summary>The bodies of functions.</summary>
    Code = 10,

    /// <summary>Data segments.</summary>
    Data = 11,

    /// <summary>The number of data segments.</summary>
    DataCount = 12,

    /// <summary>Exception tags.</summary>
    Tag = 13,
}
