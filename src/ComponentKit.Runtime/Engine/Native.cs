using System.Runtime.CompilerServices;

[assembly: DisableRuntimeMarshalling]

namespace ComponentKit.Runtime.Engine;

/// <summary>
/// The C API of the engine, as much of it as is used: one part of this class for each concept of its headers.
/// </summary>
/// <remarks>
/// Everything that knows the engine is in this folder. The managed wrapper that the engine's package also brings is not used:
/// it hides the raw handles and lacks the unchecked calls. Sizes and layouts are those of the version that
/// <c>Directory.Packages.props</c> pins.
/// </remarks>
internal static unsafe partial class Native
{
    private const string Library = "wasmtime";
}
