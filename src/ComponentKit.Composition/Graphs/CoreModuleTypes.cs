using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Writing;

namespace ComponentKit.Composition.Graphs;

/// <summary>Writes types of core modules, for components that import some.</summary>
internal static class CoreModuleTypes
{
    /// <summary>Defines the type of a core module.</summary>
    /// <returns>Its core type index.</returns>
    /// <exception cref="NotSupportedException">It mentions types that are no plain function types.</exception>
    public static uint Define(ScopeBuilder builder, CoreModuleType type)
    {
        var declarators = new List<CoreModuleDeclarator>();
        var types = new Dictionary<CoreFuncType, uint>();
        foreach (CoreModuleImport import in type.Imports)
        {
            CoreExternType body = Write(import.Type, declarators, types);
            declarators.Add(new CoreModuleDeclarator.Import(0, import.Module, import.Name, body));
        }

        foreach ((string name, CoreExtern item) in type.Exports.Exports.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            CoreExternType body = Write(item, declarators, types);
            declarators.Add(new CoreModuleDeclarator.Export(0, name, body));
        }

        return builder.CoreType(new CoreDefType.Module([.. declarators]));
    }

    private static CoreExternType Write(CoreExtern item, List<CoreModuleDeclarator> declarators, Dictionary<CoreFuncType, uint> types) => item switch
    {
        CoreExtern.Func({ } type, _) => new CoreExternType.Func(IndexOf(type, declarators, types)),
        CoreExtern.Tag({ } type, _) => new CoreExternType.Tag(IndexOf(type, declarators, types)),
        CoreExtern.Table(var element, var limits) => new CoreExternType.Table(element, limits),
        CoreExtern.Memory(var limits) => new CoreExternType.Memory(limits),
        CoreExtern.Global(var type, var isMutable) => new CoreExternType.Global(type, isMutable, IsShared: false),
        _ => throw new NotSupportedException("a core module is imported whose functions have types that are not known"),
    };

    private static uint IndexOf(CoreFuncType type, List<CoreModuleDeclarator> declarators, Dictionary<CoreFuncType, uint> types)
    {
        if (!types.TryGetValue(type, out uint index))
        {
            index = (uint)types.Count;
            types.Add(type, index);
            declarators.Add(new CoreModuleDeclarator.Type(0, new CoreRecType([CoreSubType.Func(type)])));
        }

        return index;
    }
}
