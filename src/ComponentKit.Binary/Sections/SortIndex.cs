namespace ComponentKit.Binary.Sections;

/// <summary>A sort and an index into its index space (<c>sortidx</c>, <c>core:sortidx</c>).</summary>
/// <param name="Sort">The sort.</param>
/// <param name="Index">The index.</param>
public readonly record struct SortIndex(Sort Sort, uint Index);
