using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Composition.Componentizing.Modules;
using ComponentKit.Composition.Componentizing.Worlds;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <content>Exports.</content>
internal sealed partial class ComponentAssembler
{
    private void AddExports(ClassifiedModule module)
    {
        foreach (WorldItem item in module.Source.ExportsOf(_plan.World))
        {
            switch (item)
            {
                case WorldItem.Function(var function):
                    uint type = RootTypes(null).Function(function);
                    _builder.Export(NameOf(item), new SortIndex(Sort.Func, Lift(module, item, function, type)));
                    break;
                case WorldItem.Interface named:
                    AddExport(module, named);
                    break;
            }
        }
    }

    private void AddExport(ClassifiedModule module, WorldItem.Interface item)
    {
        var args = new List<InstantiateArg>();
        TypeEncoder types = RootTypes(item.Value);
        foreach (WitFunction function in item.Value.Functions)
        {
            uint type = types.Function(function);
            args.Add(new InstantiateArg(
                InterfaceComponent.ImportNameOf(function), new SortIndex(Sort.Func, Lift(module, item, function, type))));
        }

        var component = new InterfaceComponent(item.Value, _budget);
        var needed = new LiveTypes();
        needed.Add(item.Value);
        foreach (TypeDef type in needed.Definitions.Where(type => type.Owner is WitInterface owner && owner != item.Value))
        {
            types.Visit(type.Type);
            component.ImportForeign(type);
        }

        component.ImportOwn();
        foreach ((string name, TypeDef type) in component.ImportedTypes)
        {
            args.Add(new InstantiateArg(name, new SortIndex(Sort.Type, _types.Named[type])));
        }

        component.AddExports();
        uint index = _builder.Name(Sort.Component, _builder.Inner.Component(component.Build(_file)), $"{item.Name}-shim-component");
        uint instance = _builder.Name(Sort.Instance, _builder.Inner.Instantiate(index, args), $"{item.Name}-shim-instance");
        _instances.Add(item.Value, _builder.Export(NameOf(item), new SortIndex(Sort.Instance, instance)));
        Forget(item.Value);
    }

    // From here on the types are those that the instance exports.
    private void Forget(WitInterface exported)
    {
        foreach (TypeDef type in exported.Types)
        {
            _types.Named.Remove(type);
            if (type.Kind is TypeDefKind.Alias(var target) and { Target: not (NamedType or PrimitiveType) })
            {
                _types.Anonymous.Remove(target);
            }
        }
    }

    private uint Lift(ClassifiedModule module, WorldItem item, WitFunction function, uint type)
    {
        ModuleExport export = module.Exports.Find(item, function, ExportRole.Function)!;
        uint core = AliasHooked(module, export.Name);
        CanonNeeds needs = CanonNeedsFinder.OfExport(function, export.Abi);
        uint? realloc = needs.HasFlag(CanonNeeds.Realloc) && _plan.Realloc(module, module.Exports.ReallocForExports) is var (owner, name)
            ? AliasHooked(owner, name)
            : null;
        CanonOptions options = Options(needs, module.StringsOf(item, function.Name), realloc);
        if (module.Exports.Find(item, function, ExportRole.PostReturn) is { } postReturn)
        {
            options = options with { PostReturn = AliasHooked(module, postReturn.Name) };
        }

        if (module.Exports.Find(item, function, ExportRole.Callback) is { } callback)
        {
            options = options with { Callback = AliasHooked(module, callback.Name) };
        }

        return _builder.Name(Sort.Func, _builder.Inner.Lift(core, type, options), function.Name);
    }
}
