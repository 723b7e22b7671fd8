using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>What gives out indices while it is built: a component, a component type or an instance type.</summary>
/// <remarks>
/// Every method adds one item and gives its index in the index space of its sort. Aliases are kept: asking for the same one
/// again gives the same index. The result depends on nothing but the order of the calls.
/// </remarks>
public abstract class ScopeBuilder
{
    private readonly Dictionary<Sort, uint> _counts = [];
    private readonly Dictionary<AliasTarget, uint> _aliases = [];

    private protected ScopeBuilder()
    {
    }

    /// <summary>How many items of a sort there are, which is the index of the next one.</summary>
    public uint Count(Sort sort) => _counts.GetValueOrDefault(sort);

    /// <summary>Adds a type.</summary>
    /// <returns>Its type index.</returns>
    public uint Type(DefType type)
    {
        AddType(type);
        return Next(Sort.Type);
    }

    /// <summary>Adds a core type.</summary>
    /// <returns>Its core type index.</returns>
    public uint CoreType(CoreDefType type)
    {
        AddCoreType(type);
        return Next(Sort.CoreType);
    }

    /// <summary>Adds an instance type that another builder holds.</summary>
    /// <returns>Its type index.</returns>
    public uint Type(InstanceTypeBuilder type) => Type(type.Build());

    /// <summary>Adds a component type that another builder holds.</summary>
    /// <returns>Its type index.</returns>
    public uint Type(ComponentTypeBuilder type) => Type(type.Build());

    /// <summary>An alias, added when it is asked for the first time.</summary>
    /// <returns>The index, in the index space of the target's sort.</returns>
    public uint Alias(AliasTarget target)
    {
        if (!_aliases.TryGetValue(target, out uint index))
        {
            AddAlias(target);
            index = Next(target.Sort);
            _aliases.Add(target, index);
        }

        return index;
    }

    /// <summary>An alias, added even where there is one of the same target.</summary>
    /// <returns>The index, in the index space of the target's sort.</returns>
    internal uint AliasAnew(AliasTarget target)
    {
        AddAlias(target);
        return Next(target.Sort);
    }

    /// <summary>An alias of an export of an instance.</summary>
    /// <returns>The index, in the index space of <paramref name="sort"/>.</returns>
    public uint AliasExport(Sort sort, uint instance, string name) => Alias(new AliasTarget.Export(sort, instance, name));

    /// <summary>An alias of a definition of an enclosing scope.</summary>
    /// <param name="sort">The sort of the definition.</param>
    /// <param name="count">How many scopes outward.</param>
    /// <param name="index">The index there.</param>
    /// <returns>The index, in the index space of <paramref name="sort"/>.</returns>
    public uint AliasOuter(Sort sort, uint count, uint index) => Alias(new AliasTarget.Outer(sort, count, index));

    private protected abstract void AddType(DefType type);

    private protected abstract void AddCoreType(CoreDefType type);

    private protected abstract void AddAlias(AliasTarget target);

    private protected uint Next(Sort sort)
    {
        uint index = Count(sort);
        _counts[sort] = index + 1;
        return index;
    }

    // An import or export of a type has an index in the index space of what is imported or exported.
    private protected uint Next(ExternType type) => Next(type switch
    {
        ExternType.CoreModule => Sort.CoreModule,
        ExternType.Func => Sort.Func,
        ExternType.Value => Sort.Value,
        ExternType.TypeEq or ExternType.TypeSubResource => Sort.Type,
        ExternType.Component => Sort.Component,
        ExternType.Instance => Sort.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    });
}
