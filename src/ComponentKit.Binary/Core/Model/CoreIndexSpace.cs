namespace ComponentKit.Binary.Core.Model;

/// <summary>The index spaces of a core module. The first five are what can be imported and exported.</summary>
/// <remarks>Those five have the numbers that imports and exports have in the binary format.</remarks>
public enum CoreIndexSpace
{
    /// <summary>Functions.</summary>
    Function = 0,

    /// <summary>Tables.</summary>
    Table = 1,

    /// <summary>Linear memories.</summary>
    Memory = 2,

    /// <summary>Globals.</summary>
    Global = 3,

    /// <summary>Exception tags.</summary>
    Tag = 4,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Element segments.</summary>
    Element,

    /// <summary>Data segments.</summary>
    Data,
}
