using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Typing;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Linking;

/// <summary>The index spaces of one component instance while its component is flattened.</summary>
/// <remarks>
/// Beside each space stands the one that validation built: the same indices, by their types. Types of a component are the same
/// for all its instances, resource types are not, so a scope also knows which resource type each resource of its types is.
/// </remarks>
internal sealed class LinkScope(
    TypedComponent component, int componentInstance, LinkScope? parent, IReadOnlyDictionary<string, LinkValue>? arguments)
{
    private readonly Dictionary<Sort, List<LinkValue>> _spaces = [];
    private readonly Dictionary<TypeDef, int> _resources = [];
    private readonly HashSet<(InstanceType, LinkValue.Instance)> _paired = new(PairComparer.Instance);

    /// <summary>The component.</summary>
    internal TypedComponent Component { get; } = component;

    /// <summary>The number of the component instance.</summary>
    internal int ComponentInstance { get; } = componentInstance;

    /// <summary>What the component's imports are; null for the root, whose imports are the host's to give.</summary>
    internal IReadOnlyDictionary<string, LinkValue>? Arguments { get; } = arguments;

    /// <summary>What the component exports, in order.</summary>
    internal Dictionary<string, LinkValue> Exports { get; } = new(StringComparer.Ordinal);

    /// <summary>How many items a space has so far, which is the index of the next.</summary>
    internal int Count(Sort sort) => Space(sort).Count;

    internal void Add(Sort sort, LinkValue value)
    {
        List<LinkValue> space = Space(sort);
        switch (value)
        {
            case LinkValue.Resource(var index) when Component.Spaces.Types[space.Count] is TypeEntry.Resource(var definition):
                Bind(definition, index);
                break;
            case LinkValue.Instance instance:
                Pair(Component.Spaces.Instances[space.Count], instance);
                break;
        }

        space.Add(value);
    }

    internal LinkValue Get(Sort sort, uint index) => Space(sort)[checked((int)index)];

    internal LinkValue Get(SortIndex item) => Get(item.Sort, item.Index);

    internal T Get<T>(Sort sort, uint index)
        where T : LinkValue => (T)Get(sort, index);

    /// <summary>The scope so many components further out.</summary>
    internal LinkScope Outer(uint count)
    {
        LinkScope scope = this;
        for (; count > 0; count--)
        {
            scope = scope.ParentOrThrow;
        }

        return scope;
    }

    /// <summary>Says which resource type a resource of the component's types is.</summary>
    internal void Bind(TypeDef definition, int resource) => _resources[definition.Dealias()] = resource;

    /// <summary>The resource type that a resource of the component's types is, or null.</summary>
    internal int? FindResource(TypeDef definition) => _resources.TryGetValue(definition.Dealias(), out int index) ? index : parent?.FindResource(definition);

    /// <summary>A function type of the component with the resource types that it means.</summary>
    internal PlanFunctionType Resolve(FuncType type)
    {
        var resources = new Dictionary<TypeDef, int>();
        foreach (TypeDef mentioned in ResourceMentions.Of(type))
        {
            resources.Add(mentioned, FindResource(mentioned)
                ?? throw new InvalidOperationException($"the resource `{mentioned}` is not bound"));
        }

        return new PlanFunctionType(type, resources);
    }

    // The type of an instance knows its resources by definitions of this scope, the instance by what they are.
    private void Pair(InstanceType type, LinkValue.Instance instance)
    {
        if (!_paired.Add((type, instance)))
        {
            return;
        }

        foreach ((ExternName name, TypedExtern export) in type.Exports)
        {
            switch (export)
            {
                case TypedExtern.Type(TypeEntry.Resource(var definition)) when instance.Exports[name.Name] is LinkValue.Resource(var index):
                    Bind(definition, index);
                    break;
                case TypedExtern.Instance(var nested):
                    Pair(nested, (LinkValue.Instance)instance.Exports[name.Name]);
                    break;
            }
        }
    }

    private LinkScope ParentOrThrow => parent ?? throw new InvalidOperationException("an outer alias leads out of the root component");

    private List<LinkValue> Space(Sort sort)
    {
        if (!_spaces.TryGetValue(sort, out List<LinkValue>? space))
        {
            _spaces.Add(sort, space = []);
        }

        return space;
    }

    private sealed class PairComparer : IEqualityComparer<(InstanceType Type, LinkValue.Instance Instance)>
    {
        internal static PairComparer Instance { get; } = new();

        public bool Equals((InstanceType Type, LinkValue.Instance Instance) x, (InstanceType Type, LinkValue.Instance Instance) y) =>
            ReferenceEquals(x.Type, y.Type) && ReferenceEquals(x.Instance, y.Instance);

        public int GetHashCode((InstanceType Type, LinkValue.Instance Instance) obj) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Type),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Instance));
    }
}
