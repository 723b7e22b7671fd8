using System.Collections.Immutable;

namespace ComponentKit.Emit.Naming;

/// <summary>A place in generated code, and how types are named there.</summary>
/// <param name="Namespace">The namespace that the place is in.</param>
/// <param name="Hidden">Simple names that mean something else there.</param>
internal sealed record TypeScope(string Namespace, ImmutableHashSet<string> Hidden)
{
    public TypeScope(string @namespace)
        : this(@namespace, ImmutableHashSet<string>.Empty)
    {
    }

    /// <summary>The shortest safe way to name a type: alone within its namespace, in full elsewhere.</summary>
    public string Refer(ClrName name) =>
        name.Namespace == Namespace && !Hidden.Contains(name.Name) ? name.Name
        : name.Namespace.Length == 0 ? "global::" + name.Name
        : $"global::{name.Namespace}.{name.Name}";
}
