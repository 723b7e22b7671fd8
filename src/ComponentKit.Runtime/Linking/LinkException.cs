using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Runtime.Linking;

/// <summary>Stops the flattening of a component that cannot be run; never leaves this folder.</summary>
internal sealed class LinkException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    internal Diagnostic Diagnostic { get; } = diagnostic;
}
