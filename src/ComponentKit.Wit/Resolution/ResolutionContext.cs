using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Resolution;

/// <summary>What the steps of one resolution share.</summary>
internal sealed class ResolutionContext(ResolutionDiagnostics diagnostics, GateReader gates, PathResolver paths)
{
    /// <summary>
    /// Stands for a type that could not be resolved and has been reported, so that nothing about it is reported again. Told
    /// from other types by reference.
    /// </summary>
    public static readonly WitType Unknown = new PrimitiveType(PrimitiveKind.U32);

    public ResolutionDiagnostics Diagnostics { get; } = diagnostics;

    public GateReader Gates { get; } = gates;

    public PathResolver Paths { get; } = paths;

    public TypeFacts Facts { get; } = new();
}
