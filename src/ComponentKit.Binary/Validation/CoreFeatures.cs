namespace ComponentKit.Binary.Validation;

/// <summary>The proposals to core WebAssembly that core modules may use beyond version 2.0.</summary>
[Flags]
public enum CoreFeatures
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Exceptions, and tags.</summary>
    Exceptions = 1 << 0,

    /// <summary>References to functions of a type.</summary>
    FunctionReferences = 1 << 1,

    /// <summary>Structures and arrays that are collected.</summary>
    Gc = 1 << 2,

    /// <summary>Several memories.</summary>
    MultiMemory = 1 << 3,

    /// <summary>64-bit memories and tables.</summary>
    Memory64 = 1 << 4,

    /// <summary>Shared memories and atomic instructions.</summary>
    Threads = 1 << 5,

    /// <summary>Calls in place of a return.</summary>
    TailCalls = 1 << 6,

    /// <summary>128-bit arithmetic.</summary>
    WideArithmetic = 1 << 7,

    /// <summary>Imports of one module under one mention of its name.</summary>
    CompactImports = 1 << 8,

    /// <summary>Memories whose pages have another size.</summary>
    CustomPageSizes = 1 << 9,

    /// <summary>Stack switching.</summary>
    StackSwitching = 1 << 10,

    /// <summary>Those that are settled.</summary>
    Default = All & ~(CustomPageSizes | StackSwitching),

    /// <summary>All of them.</summary>
    All = (1 << 11) - 1,
}
