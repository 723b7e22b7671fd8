namespace ComponentKit.Binary.Sections;

/// <summary>A name and what it stands for in an instance (<c>inlineexport</c>).</summary>
/// <param name="Name">The name and its attributes.</param>
/// <param name="Item">What it stands for.</param>
public sealed record InlineExport(ExternName Name, SortIndex Item);
