namespace ComponentKit.Emit;

/// <summary>A binding that a referenced assembly has, as its <c>[assembly: WitBinding]</c> says.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Wit">What is bound: the id of an interface, or of a type in it.</param>
/// <param name="Kind">Which part of it.</param>
/// <param name="Shape">The hash of its structure.</param>
/// <param name="Types">The full names of the C# types, with a space between two.</param>
public sealed record ReferencedBinding(string Assembly, string Wit, BindingKind Kind, string Shape, string Types);
