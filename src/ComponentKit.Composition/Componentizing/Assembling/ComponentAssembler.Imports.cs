using ComponentKit.Binary.Sections;
using ComponentKit.Binary.WitEncoding;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Composition.Componentizing.Assembling;

/// <content>Imports and the types in them.</content>
internal sealed partial class ComponentAssembler
{
    private static ExternName NameOf(WorldItem item, string? name = null) => new(name ?? item.Name)
    {
        Implements = item is WorldItem.Interface(var plain, { QualifiedName: { } id }) && plain != id ? id : null,
        ExternalId = item is WorldItem.Function(var function) ? function.ExternalId : item.ExternalId,
    };

    private static ExternName NameOf(WitFunction function) => new(function.Name) { ExternalId = function.ExternalId };

    private void AddImports()
    {
        foreach (UsedImport import in _plan.Imports)
        {
            if (import.Item is { } item)
            {
                AddImport(item, import);
            }
        }

        TypeEncoder root = RootTypes(null);
        foreach (WorldItem.Type type in _plan.World.Imports.OfType<WorldItem.Type>())
        {
            root.Visit(type.Value.Type);
        }

        foreach (WorldItem.Function item in _plan.World.Imports.OfType<WorldItem.Function>())
        {
            if (_plan.Root!.Uses(item.Value.Name))
            {
                uint type = root.Function(item.Value);
                _importedFunctions.Add(item.Value.Name, _builder.Import(NameOf(item), new ExternType.Func(type)));
            }
        }
    }

    private void AddImport(WorldItem.Interface item, UsedImport import)
    {
        var instance = new InstanceTypeBuilder();
        var types = new TypeEncoder(
            instance,
            item.Value,
            instance.Export,
            definition => instance.AliasAnew(new AliasTarget.Outer(Sort.Type, 1, AliasType(definition))),
            _budget,
            TypeIndices.ByParts());
        foreach (TypeDef type in _plan.LiveTypes.GetValueOrDefault(item.Value) ?? [])
        {
            types.Visit(type.Type);
        }

        foreach (WitFunction function in item.Value.Functions.Where(function => import.Uses(function.Name)))
        {
            uint type = types.Function(function);
            instance.Export(NameOf(function), new ExternType.Func(type));
        }

        // An instance without anything means nothing to anyone.
        DefType.Instance built = instance.Build();
        if (!built.Declarators.IsEmpty)
        {
            string name = _plan.Options.ImportNames.GetValueOrDefault(item.Name, item.Name);
            uint type = _builder.Name(Sort.Type, _builder.Inner.Type(built), $"ty-{name}");
            _instances.Add(item.Value, _builder.Import(NameOf(item, name), new ExternType.Instance(type)));
        }
    }

    /// <summary>The types of the component's own index space.</summary>
    /// <param name="owner">The exported interface whose types get no names there; null for the world, whose types are imported.</param>
    private TypeEncoder RootTypes(WitInterface? owner) => new(
        _builder.Inner,
        owner,
        (name, type) => owner is null ? _builder.Import(name, type) : ((ExternType.TypeEq)type).TypeIndex,
        AliasType,
        _budget,
        _types);

    private uint AliasType(TypeDef definition) =>
        definition.Owner is WitInterface owner && _instances.TryGetValue(owner, out uint instance)
            ? _builder.AliasExport(Sort.Type, instance, definition.Name!)
            : throw _budget.Missing($"{definition.Owner}.{definition.Name}");

    private uint TypeIndexOf(TypeDef resource) =>
        resource.Owner is WitInterface ? AliasType(resource) : _types.Named[resource];
}
