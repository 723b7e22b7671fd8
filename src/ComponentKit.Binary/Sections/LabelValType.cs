namespace ComponentKit.Binary.Sections;

/// <summary>A label with a type (<c>labelvaltype</c>): a field of a record or a parameter of a function.</summary>
/// <param name="Label">The label.</param>
/// <param name="Type">The type.</param>
public sealed record LabelValType(string Label, ValType Type);
