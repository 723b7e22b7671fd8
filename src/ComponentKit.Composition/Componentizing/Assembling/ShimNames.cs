namespace ComponentKit.Composition.Componentizing.Assembling;

/// <summary>The names of what the module of shims exports beside its functions.</summary>
internal static class ShimNames
{
    /// <summary>The table that the shims call through.</summary>
    public const string Table = "$imports";

    /// <summary>The memory, where the main module imports it.</summary>
    public const string Memory = "$memory";

    /// <summary>The function that gives the start of the thread's own memory.</summary>
    public const string GetThreadMemory = "$get-tls-base";

    /// <summary>The function that sets the start of the thread's own memory.</summary>
    public const string SetThreadMemory = "$set-tls-base";

    /// <summary>The global that a shim calls through, where there is no table.</summary>
    public static string Global(Shim shim) => $"g{shim.Name}";
}
