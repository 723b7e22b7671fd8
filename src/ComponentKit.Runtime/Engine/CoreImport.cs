namespace ComponentKit.Runtime.Engine;

/// <summary>An import of a core module.</summary>
/// <param name="Module">The first of its two names.</param>
/// <param name="Name">The second.</param>
/// <param name="FunctionType">Its type when it is a function, else null.</param>
/// <param name="EngineType">The engine's object for that type, else 0; belongs to the module.</param>
internal sealed record CoreImport(string Module, string Name, CoreFunctionType? FunctionType, nint EngineType);
