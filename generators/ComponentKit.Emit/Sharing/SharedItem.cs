namespace ComponentKit.Emit.Sharing;

/// <summary>What assemblies share a binding of.</summary>
/// <param name="Wit">The id of an interface, or of a type in it.</param>
/// <param name="Kind">Which part of it.</param>
internal sealed record SharedItem(string Wit, BindingKind Kind);
