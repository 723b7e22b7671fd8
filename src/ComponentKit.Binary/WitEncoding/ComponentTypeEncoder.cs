using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Writing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>Builds a component type whose imports and exports are interfaces, functions and types of WIT.</summary>
/// <remarks>
/// An interface becomes an instance type. Types that it uses from others are aliases of exports of instances that come before it:
/// made once in the component type, and then brought into each instance type by an outer alias.
/// </remarks>
internal sealed class ComponentTypeEncoder
{
    private readonly EncodingBudget _budget;
    private readonly TypeEncoder _types;
    private readonly Dictionary<WitInterface, uint> _instances = [];
    private readonly Dictionary<TypeDef, uint> _aliases = [];

    /// <param name="budget">What counts the items.</param>
    public ComponentTypeEncoder(EncodingBudget budget)
    {
        _budget = budget;
        _types = new TypeEncoder(Builder, null, Builder.Import, Alias, budget);
    }

    /// <summary>The component type in the making.</summary>
    public ComponentTypeBuilder Builder { get; } = new();

    /// <summary>Imports an interface with its types alone, as far as others use them.</summary>
    public void ImportTypes(WitInterface item)
    {
        var type = new InstanceTypeBuilder();
        AddTypes(item, type);
        ExternType instance = Instance(item, type);
        Builder.Import(new ExternName(item.QualifiedName!), instance);
    }

    /// <summary>Exports an interface.</summary>
    public void Export(WitInterface item)
    {
        ExternType instance = Instance(item);
        Builder.Export(new ExternName(item.QualifiedName!), instance);
    }

    /// <summary>Adds an import of a world.</summary>
    public void Import(WorldItem item)
    {
        if (item is WorldItem.Type(var type))
        {
            // It imports itself, as named types do.
            _types.Visit(type.Type);
            return;
        }

        ExternType imported = Encode(item);
        Builder.Import(NameOf(item), imported);
    }

    /// <summary>Adds an export of a world.</summary>
    /// <exception cref="DiagnosticException">It is a type by itself.</exception>
    public void Export(WorldItem item)
    {
        if (item is WorldItem.Type)
        {
            throw _budget.ExportedType(item.Name);
        }

        ExternType exported = Encode(item);
        Builder.Export(NameOf(item), exported);
    }

    private static ExternName NameOf(WorldItem item) => new(item.Name)
    {
        Implements = item is WorldItem.Interface(var name, { QualifiedName: { } id }) && name != id ? id : null,
        ExternalId = item.ExternalId,
    };

    private ExternType Encode(WorldItem item) => item switch
    {
        WorldItem.Interface(_, var value) => Instance(value),
        WorldItem.Function(var function) => new ExternType.Func(_types.Function(function)),
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    private ExternType.Instance Instance(WitInterface item)
    {
        var type = new InstanceTypeBuilder();
        TypeEncoder types = AddTypes(item, type);

        // Functions of resources come first, as in text, where they stand in their resource. Aliases of resources have none.
        Dictionary<TypeDef, int> order = [];
        foreach (TypeDef definition in item.Types)
        {
            order.Add(definition, order.Count);
        }

        foreach (WitFunction function in item.Functions.OrderBy(f => f.Resource is { } r ? order.GetValueOrDefault(r, order.Count) : order.Count))
        {
            _budget.Take();
            uint index = types.Function(function);
            type.Export(new ExternName(function.Name) { ExternalId = function.ExternalId }, new ExternType.Func(index));
        }

        return Instance(item, type);
    }

    private ExternType.Instance Instance(WitInterface item, InstanceTypeBuilder type)
    {
        _budget.Take();
        uint index = Builder.Type(type);
        _instances[item] = Builder.Count(Sort.Instance);
        return new ExternType.Instance(index);
    }

    private TypeEncoder AddTypes(WitInterface item, InstanceTypeBuilder type)
    {
        var types = new TypeEncoder(type, item, type.Export, definition => type.AliasOuter(Sort.Type, 1, Alias(definition)), _budget);
        foreach (TypeDef definition in item.Types)
        {
            types.Visit(definition.Type);
        }

        return types;
    }

    private uint Alias(TypeDef definition)
    {
        if (!_aliases.TryGetValue(definition, out uint index))
        {
            if (!_instances.TryGetValue((WitInterface)definition.Owner!, out uint instance))
            {
                throw _budget.Missing($"{definition.Owner}.{definition.Name}");
            }

            index = Builder.AliasExport(Sort.Type, instance, definition.Name!);
            _aliases.Add(definition, index);
        }

        return index;
    }
}
