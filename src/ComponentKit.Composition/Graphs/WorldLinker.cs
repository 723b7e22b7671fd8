using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Graphs;

/// <summary>Completes worlds and interfaces that are written down: with imports of all instances whose types they use.</summary>
internal static class WorldLinker
{
    /// <summary>A definition of an interface or world: a component type with that as its only export.</summary>
    /// <param name="definition">The definition, without imports of its own.</param>
    /// <param name="homes">The instances whose types it may use.</param>
    /// <param name="wish">On whose behalf.</param>
    public static ComponentType LinkDefinition(ComponentType definition, TypeHomes homes, ImportWish wish) =>
        definition.Exports is [{ Type: TypedExtern.Component(var world) } export]
            ? new ComponentType([], [export with { Type = new TypedExtern.Component(Link(world, homes, wish)) }], new HashSet<TypeDef>())
            : Link(definition, homes, wish);

    /// <summary>A world with all of its imports.</summary>
    /// <param name="world">The world.</param>
    /// <param name="homes">The instances whose types it may use.</param>
    /// <param name="wish">On whose behalf.</param>
    public static ComponentType Link(ComponentType world, TypeHomes homes, ImportWish wish)
    {
        var table = new ImportTable();
        TypeBindings bindings = table.CreateBindings(homes, wish);
        var named = new HashSet<ImportEntry>();
        for (int i = 0; i < world.Imports.Length; i++)
        {
            named.Add(table.Request(world.Imports[i], bindings, wish with { Order = (true, i, 0) }));
        }

        foreach (NamedExtern export in world.Exports)
        {
            table.Shield(bindings, export.Name.Name);
        }

        var translator = new TypeTranslator(bindings);
        NamedExtern[] exports = [.. world.Exports.Select(e => e with { Type = translator.Translate(e.Type) })];
        return new ComponentType(
            [.. table.Entries.Select(e => new NamedExtern(e.Name, named.Contains(e) ? e.Type : TypesOf(e.Type)))], [.. exports], new HashSet<TypeDef>());
    }

    // Of what is only used, types are all that is needed.
    private static TypedExtern TypesOf(TypedExtern item) => item is TypedExtern.Instance(var type)
        ? new TypedExtern.Instance(new InstanceType([.. type.Exports.Where(e => e.Type is TypedExtern.Type)], new HashSet<TypeDef>()))
        : item;
}
