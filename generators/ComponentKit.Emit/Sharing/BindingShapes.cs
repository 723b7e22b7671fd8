using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Sharing;

/// <summary>Finds the shared items of an interface, or of a world's types: those that worlds need, and that can have a name outside.</summary>
/// <param name="sides">Who implements resources.</param>
internal sealed class BindingShapes(ResourceSides sides)
{
    /// <summary>All items of an interface or world, in the order of WIT.</summary>
    public IEnumerable<ItemShape> Of(BoundOwner bound) => new[] { Imports(bound), Exports(bound) }
        .Concat(bound.Owner.Types.SelectMany(t => new[] { Type(t, CanonContext.Lower), Type(t, CanonContext.Lift) }))
        .OfType<ItemShape>();

    /// <summary>An interface as it is imported, or the resources of a world.</summary>
    public ItemShape? Imports(BoundOwner bound) =>
        (bound.ImportNames.Count == 0 && bound.Owner is WitInterface) || !InterfacePlanner.HasExports(bound.Owner)
        ? null
        : ShapeWriter.OfInterface(bound.Owner, bound.ImportNames, sides, CanonContext.Lower);

    /// <summary>An interface as it is exported.</summary>
    public ItemShape? Exports(BoundOwner bound) => bound.ExportNames.Count == 0 || !InterfacePlanner.HasExports(bound.Owner)
        ? null
        : ShapeWriter.OfInterface(bound.Owner, bound.ExportNames, sides, CanonContext.Lift);

    /// <summary>A type: with a guest's resources in it as exports see it, and as anybody does for what has none.</summary>
    public ItemShape? Type(TypeDef type, CanonContext context)
    {
        bool isNeeded = type.Kind is not (TypeDefKind.Resource or TypeDefKind.Alias) && (context == CanonContext.Lift
            ? sides.HasGuest(type, CanonContext.Lift)
            : !sides.HasGuest(type, CanonContext.Lift) || sides.IsTwofold(type));
        return isNeeded ? ShapeWriter.OfType(type, sides, context) : null;
    }
}
