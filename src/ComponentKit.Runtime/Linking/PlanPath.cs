using System.Collections.Immutable;

namespace ComponentKit.Runtime.Linking;

/// <summary>Where imports and exports are: names of instances, one in the other, and at last that of the item.</summary>
internal static class PlanPath
{
    /// <summary>The instance that an item is in: null for an item of the world itself, <c>a#b</c> for one in an instance of an instance.</summary>
    internal static string? InterfaceOf(ImmutableArray<string> path) => path.Length == 1 ? null : string.Join('#', path[..^1]);

    /// <summary>How messages name an item.</summary>
    internal static string ToText(ImmutableArray<string> path) => string.Join('#', path);
}
