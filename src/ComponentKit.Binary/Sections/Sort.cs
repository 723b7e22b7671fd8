namespace ComponentKit.Binary.Sections;

/// <summary>What an index stands for; each sort has an index space of its own (<c>sort</c> and <c>core:sort</c> in one).</summary>
/// <remarks>The numbers are those of the binary format; core sorts, which it writes behind a zero byte, have 0x100 added.</remarks>
public enum Sort
{
    /// <summary>A component function.</summary>
    Func = 0x01,

    /// <summary>A value (🪙).</summary>
    Value = 0x02,

    /// <summary>A type.</summary>
    Type = 0x03,

    /// <summary>A component.</summary>
    Component = 0x04,

    /// <summary>A component instance.</summary>
    Instance = 0x05,

    /// <summary>A core function.</summary>
    CoreFunc = 0x100,

    /// <summary>A core table.</summary>
    CoreTable = 0x101,

    /// <summary>A core memory.</summary>
    CoreMemory = 0x102,

    /// <summary>A core global.</summary>
    CoreGlobal = 0x103,

    /// <summary>A core exception tag.</summary>
    CoreTag = 0x104,

    /// <summary>A core type.</summary>
    CoreType = 0x110,

    /// <summary>A core module.</summary>
    CoreModule = 0x111,

    /// <summary>A core instance.</summary>
    CoreInstance = 0x112,
}
