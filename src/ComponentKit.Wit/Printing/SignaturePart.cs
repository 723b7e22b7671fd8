namespace ComponentKit.Wit.Printing;

/// <summary>A field, case, item or argument within a type, for <see cref="SignatureText"/>.</summary>
/// <param name="Before">The text before the type.</param>
/// <param name="Node">The type, or null for a case or label without one.</param>
/// <param name="After">The text behind the type.</param>
internal readonly record struct SignaturePart(string Before, SignatureNode? Node, string After);
