namespace ComponentKit.Emit;

/// <summary>A file of generated code.</summary>
/// <param name="Name">The file's name, such as <c>Acme.Inventory.Shop.g.cs</c>.</param>
/// <param name="Text">The C# text; its lines end in <c>\n</c> on every machine.</param>
public sealed record GeneratedFile(string Name, string Text);
