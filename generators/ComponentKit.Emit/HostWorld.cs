using ComponentKit.Wit.Model;

namespace ComponentKit.Emit;

/// <summary>A world to make bindings of, and the class to make them in.</summary>
/// <param name="World">The world.</param>
/// <param name="Options">The class.</param>
public sealed record HostWorld(WitWorld World, HostWorldOptions Options);
