using System.Collections.Immutable;

namespace ComponentKit.Emit.Sharing;

/// <summary>The structure of a shared item, as far as it is its own.</summary>
/// <param name="Item">The item.</param>
/// <param name="Structure">The hash of its text, in which other items stand by name.</param>
/// <param name="Guests">The hash of the resources in it that a guest implements; empty where there are none.</param>
/// <param name="Mentions">The other items.</param>
internal sealed record ItemShape(SharedItem Item, string Structure, string Guests, ImmutableArray<SharedItem> Mentions)
{
    /// <summary>Both hashes, as assemblies declare them.</summary>
    public string Hash => Guests.Length == 0 ? Structure : $"{Structure}-{Guests}";

    /// <summary>Whether what an assembly declares differs in structure, and not only in who implements resources.</summary>
    public bool IsOther(string declared) => declared.Split('-')[0] != Structure;
}
