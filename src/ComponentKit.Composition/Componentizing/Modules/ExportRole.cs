namespace ComponentKit.Composition.Componentizing.Modules;

/// <summary>What an export of a core module is for.</summary>
internal enum ExportRole
{
    /// <summary>It implements a function that the world exports.</summary>
    Function,

    /// <summary>It frees the result of such a function.</summary>
    PostReturn,

    /// <summary>It is told of what such a function waits for.</summary>
    Callback,

    /// <summary>It ends a resource.</summary>
    Destructor,

    /// <summary>It is the memory.</summary>
    Memory,

    /// <summary>It allocates.</summary>
    Realloc,

    /// <summary>It allocates for calls of exports alone.</summary>
    ExportRealloc,

    /// <summary>It allocates for calls of imports alone.</summary>
    ImportRealloc,

    /// <summary>It allocates for adapters.</summary>
    AdapterRealloc,

    /// <summary>It is called before all others.</summary>
    Initialize,

    /// <summary>It is the table in which threads find their functions.</summary>
    FunctionTable,

    /// <summary>It is told when tasks start and end.</summary>
    TaskHook,
}
