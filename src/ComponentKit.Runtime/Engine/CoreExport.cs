namespace ComponentKit.Runtime.Engine;

/// <summary>An export of a core module.</summary>
/// <param name="Index">Its position among the exports.</param>
/// <param name="AddressBits">32 or 64 when it is a memory, else 0.</param>
/// <param name="FunctionType">Its type when it is a function, else null.</param>
internal sealed record CoreExport(int Index, int AddressBits, CoreFunctionType? FunctionType);
