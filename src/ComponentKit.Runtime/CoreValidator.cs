using System.Globalization;
using System.Text.RegularExpressions;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Runtime;

/// <summary>Judges core modules by the engine's own validation.</summary>
/// <param name="features">The proposals that modules may use.</param>
/// <remarks>A module can be valid here and yet be refused when it is compiled to be run: that engine's proposals are fewer.</remarks>
public sealed partial class CoreValidator(CoreFeatures features = CoreFeatures.Default) : ICoreValidator, IDisposable
{
    private readonly EngineHandle _engine = EngineHandle.CreateForValidation(features);

    /// <inheritdoc/>
    public unsafe CoreModuleFault? Validate(ReadOnlyMemory<byte> module)
    {
        ObjectDisposedException.ThrowIf(_engine.IsClosed, this);
        nint error;
        fixed (byte* bytes = module.Span)
        {
            error = Native.wasmtime_module_validate(_engine.DangerousGetHandle(), bytes, (nuint)module.Length);
        }

        GC.KeepAlive(_engine);
        if (error == 0)
        {
            return null;
        }

        string message = Native.TakeError(error);
        Match offset = OffsetPattern().Match(message);
        return offset.Success
            ? new CoreModuleFault(message[..offset.Index].TrimEnd(), long.Parse(offset.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : new CoreModuleFault(message, null);
    }

    /// <summary>Frees the engine.</summary>
    public void Dispose() => _engine.Dispose();

    [GeneratedRegex(@"\(at offset 0x([0-9a-f]{1,15})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();
}
