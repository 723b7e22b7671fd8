namespace ComponentKit.Binary.Sections;

/// <summary>An argument to the instantiation of a core module (<c>core:instantiatearg</c>).</summary>
/// <param name="Name">The first of the two names of the imports it serves.</param>
/// <param name="Instance">The index of the core instance.</param>
public sealed record CoreInstantiateArg(string Name, uint Instance);
