namespace ComponentKit.Runtime.Engine;

/// <summary>An import of a core module.</summary>
/// <param name="Module">The first of its two names.</param>
/// <param name="Name">The second.</param>
/// <param name="FunctionType">Its type when it is a function, else null.</param>
internal sealed record CoreImport(string Module, string Name, CoreFunctionType? FunctionType);
