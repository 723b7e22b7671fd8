namespace ComponentKit.Binary.Sections;

/// <summary>A name and what it stands for in a core instance (<c>core:inlineexport</c>).</summary>
/// <param name="Name">The name.</param>
/// <param name="Item">A core sort and index.</param>
public sealed record CoreInlineExport(string Name, SortIndex Item);
