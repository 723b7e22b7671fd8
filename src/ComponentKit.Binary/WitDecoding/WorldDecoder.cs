using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitDecoding;

/// <summary>Turns the imports and exports of a component into those of a world.</summary>
internal sealed class WorldDecoder(ModelBuilder builder, WitWorld world)
{
    private readonly DocsNode _docs = builder.DocsOf(world);

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
                    add(Decode(name, instance, side));
                    break;
                case TypedExtern.Func(var func):
                    WitFunction function = FunctionDecoder.Decode(
                        builder.Types, name, func, DocsOf("func", "funcs", name, side), types.GetValueOrDefault);
                    add(new WorldItem.Function(function)
                    {
                        Docs = function.Docs,
                        Stability = function.Stability,
                        ExternalId = function.ExternalId,
                    });
                    break;
                case TypedExtern.Type(TypeEntry.Value or TypeEntry.Resource) item:
                    TypeDef definition = builder.Types.Define(name, world, item.Entry, _docs.Find("types", name.Name));
                    types[name.Name] = definition;
                    add(new WorldItem.Type(definition)
                    {
                        Docs = definition.Docs,
                        Stability = definition.Stability,
                        ExternalId = definition.ExternalId,
                    });
                    break;
                default:
                    builder.NotExpressible(
                        $"the {side} `{name}` is neither a function, a type of values nor an instance, so WIT cannot describe it");
                    break;
            }
        }
    }

    private WorldItem.Interface Decode(ExternName name, InstanceType instance, string side)
    {
        // A plain name is an interface of its own, unless it says which one it implements.
        InterfaceName? id = InterfaceName.TryParse(name.Implements ?? name.Name, name.VersionSuffix);
        WitInterface target;
        string? docs;
        Stability stability;
        if (id is null)
        {
            target = new WitInterface(null, world.Package);
            builder.Document(target, DocsOf("interface", "interfaces", name, side));
            (docs, stability) = (target.Docs, target.Stability);
        }
        else
        {
            target = builder.Interface(id);
            docs = _docs.Find($"interface_{side}_docs", name.Name).Docs;
            stability = _docs.Find($"interface_{side}_stability", name.Name).Stability;
        }

        InterfaceDecoder.Decode(builder, target, name.Name, instance);
        return new WorldItem.Interface(name.Name, target) { Docs = docs, Stability = stability, ExternalId = name.ExternalId };
    }

    // Imports and exports were not always told apart: an export may be found among the imports.
    private DocsNode DocsOf(string kind, string shared, ExternName name, string side)
    {
        if (side == "export" && _docs.TryFind($"{kind}_exports", name.Name) is { } node)
        {
            return node;
        }

        bool isImportOnly = side == "export" && world.Imports.Any(item => item.Name == name.Name);
        return isImportOnly ? DocsNode.None : _docs.Find(shared, name.Name);
    }
}
