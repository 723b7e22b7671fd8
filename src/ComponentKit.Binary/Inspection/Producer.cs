namespace ComponentKit.Binary.Inspection;

/// <summary>A tool, language or library that a producers section names (tool conventions, Producers Section).</summary>
/// <param name="Field">The part it had: <c>language</c>, <c>processed-by</c> or <c>sdk</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; may be empty.</param>
public sealed record Producer(string Field, string Name, string Version);
