using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Wave;

/// <summary>Stops the reading of a value; never leaves this folder.</summary>
internal sealed class WaveException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    internal Diagnostic Diagnostic { get; } = diagnostic;
}
