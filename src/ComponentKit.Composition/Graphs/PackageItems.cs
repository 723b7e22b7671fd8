using ComponentKit.Binary.Typing;

namespace ComponentKit.Composition.Graphs;

/// <summary>What can be imported by the name of a package's export.</summary>
internal static class PackageItems
{
    /// <summary>The type of an item as an import has it, and where types of others in it come from.</summary>
    /// <param name="package">The package.</param>
    /// <param name="export">The name of its export; of a WIT package in binary, the name of an interface or world alone.</param>
    public static (TypedExtern Shape, TypeHomes Homes)? Find(CompositionPackage package, string export)
    {
        NamedExtern? found = package.Type.Exports.FirstOrDefault(e => e.Name.Name == export);
        return found?.Type switch
        {
            null => null,
            TypedExtern.Type(var entry) => Promote(entry, package.Homes),
            var item => (item, package.Homes),
        };
    }

    /// <summary>The item that an import of a type is: of an interface an instance, of a function type a function.</summary>
    public static (TypedExtern Shape, TypeHomes Homes) Promote(TypeEntry entry, TypeHomes homes) => entry switch
    {
        // How WIT packages have their interfaces and worlds: as the one export of a component type.
        TypeEntry.Component({ Exports: [{ Type: TypedExtern.Instance instance }] } wrapper) => (instance, TypeHomes.Of(wrapper.Imports)),
        TypeEntry.Component({ Exports: [{ Type: TypedExtern.Component world }] } wrapper) => (world, TypeHomes.Of(wrapper.Imports)),
        TypeEntry.Component(var type) => (new TypedExtern.Component(type), homes),
        TypeEntry.Instance(var type) => (new TypedExtern.Instance(type), homes),
        TypeEntry.Func(var type) => (new TypedExtern.Func(type), homes),
        _ => (new TypedExtern.Type(entry), homes),
    };
}
