namespace ComponentKit.Composition.Targets;

/// <summary>An import or export in which a component does not fit a world.</summary>
/// <param name="IsImport">Whether it is an import of the component, rather than an export that the world wants.</param>
/// <param name="Name">The name, as who wants it writes it.</param>
/// <param name="Found">The name on the other side, or null where it is missing there.</param>
/// <param name="Reason">The way to what differs, and how; null where it is missing.</param>
/// <param name="Candidates">The names on the other side.</param>
internal sealed record WorldDifference(bool IsImport, string Name, string? Found, string? Reason, IReadOnlyList<string> Candidates);
