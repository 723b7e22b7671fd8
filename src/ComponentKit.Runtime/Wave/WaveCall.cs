using ComponentKit.Wit.Text;

namespace ComponentKit.Runtime.Wave;

/// <summary>A call as text, up to its arguments.</summary>
/// <param name="Source">The text.</param>
/// <param name="PathSpan">Where the function is named.</param>
/// <param name="Path">The function, perhaps with its interface: <c>f</c>, <c>iface.f</c> or <c>ns:pkg/iface@1.0.0.f</c>.</param>
/// <param name="Open">The offset of the opening parenthesis.</param>
public sealed record WaveCall(SourceText Source, TextSpan PathSpan, string Path, int Open);
