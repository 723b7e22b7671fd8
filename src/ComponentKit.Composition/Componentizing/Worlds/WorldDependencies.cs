using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Worlds;

/// <summary>Which interfaces others use types of.</summary>
internal static class WorldDependencies
{
    /// <summary>The interface that a type is taken from by <c>use</c>; null for one that is defined where it is.</summary>
    public static WitInterface? Of(TypeDef type) =>
        type.Kind is TypeDefKind.Alias(NamedType(var target)) && target.Owner is WitInterface owner && owner != type.Owner ? owner : null;

    /// <summary>The interfaces that an interface uses types of; one that it uses several of is there several times.</summary>
    public static IEnumerable<WitInterface> Of(WitInterface item) => item.Types.Select(Of).OfType<WitInterface>();

    /// <summary>Whether an import or export is an interface under its own name, which others can use types of.</summary>
    public static bool IsShared(WorldItem item) => item is WorldItem.Interface(var name, var value) && name == value.QualifiedName;
}
