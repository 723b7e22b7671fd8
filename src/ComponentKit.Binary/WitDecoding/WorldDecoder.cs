using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Turns the imports and exports of a component into those of a world.</summary>
internal sealed class WorldDecoder(ModelBuilder builder, WitWorld world)
{
    public void Decode(ImmutableArray<NamedExtern> imports, ImmutableArray<NamedExtern> exports)
    {
        Decode(imports, "import", world.AddImport);
        Decode(exports, "export", world.AddExport);
    }

    private void Decode(ImmutableArray<NamedExtern> externs, string side, Action<WorldItem> add)
    {
        var types = new Dictionary<string, TypeDef>(StringComparer.Ordinal);
        foreach ((ExternName name, TypedExtern type) in externs)
        {
            switch (type)
            {
                case TypedExtern.Instance(var instance):
                    add(new WorldItem.Interface(name.Name, Decode(name, instance)));
                    break;
                case TypedExtern.Func(var func):
                    add(new WorldItem.Function(FunctionDecoder.Decode(builder.Types, name.Name, func, types.GetValueOrDefault)));
                    break;
                case TypedExtern.Type(TypeEntry.Value or TypeEntry.Resource) item:
                    types[name.Name] = builder.Types.Define(name.Name, world, item.Entry);
                    add(new WorldItem.Type(types[name.Name]));
                    break;
                default:
                    builder.NotExpressible(
                        $"the {side} `{name}` is neither a function, a type of values nor an instance, so WIT cannot describe it");
                    break;
            }
        }
    }

    private WitInterface Decode(ExternName name, InstanceType instance)
    {
        // A plain name is an interface of its own, unless it says which one it implements.
        InterfaceName? id = InterfaceName.TryParse(name.Implements ?? name.Name, name.VersionSuffix);
        WitInterface target = id is null ? new WitInterface(null, world.Package) : builder.Interface(id);
        InterfaceDecoder.Decode(builder, target, name.Name, instance);
        return target;
    }
}
