namespace ComponentKit.Binary.Sections;

/// <summary>An argument to the instantiation of a component (<c>instantiatearg</c>).</summary>
/// <param name="Name">The name of the import it serves.</param>
/// <param name="Item">What the import gets.</param>
public sealed record InstantiateArg(string Name, SortIndex Item);
