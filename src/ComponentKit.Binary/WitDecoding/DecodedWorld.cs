using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>A component together with the world that it is of, as a WIT model.</summary>
/// <remarks>
/// Names lead back: a <see cref="WorldItem"/> has the name of the component's import or export, and a function of an interface
/// that of the export of the instance. An interface that is both imported and exported is one object, with all that either
/// side has.
/// </remarks>
/// <param name="Component">The component.</param>
/// <param name="Model">The model: the package <c>root:component</c>, and those that the interfaces belong to.</param>
/// <param name="World">The world <c>root</c>.</param>
public sealed record DecodedWorld(TypedComponent Component, WitModel Model, WitWorld World)
{
    /// <summary>The import of the component that an item of <see cref="World"/> came from.</summary>
    public NamedExtern GetImport(WorldItem item) => Component.Imports.First(import => import.Name.Name == item.Name);

    /// <summary>The export of the component that an item of <see cref="World"/> came from.</summary>
    public NamedExtern GetExport(WorldItem item) => Component.Exports.First(export => export.Name.Name == item.Name);
}
