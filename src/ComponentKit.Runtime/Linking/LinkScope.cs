using ComponentKit.Binary.Sections;

namespace ComponentKit.Runtime.Linking;

/// <summary>The index spaces of one component instance while its component is flattened.</summary>
internal sealed class LinkScope(int componentInstance, LinkScope? parent, IReadOnlyDictionary<string, LinkValue>? arguments)
{
    private readonly Dictionary<Sort, List<LinkValue>> _spaces = [];

    /// <summary>The number of the component instance.</summary>
    internal int ComponentInstance { get; } = componentInstance;

    /// <summary>What the component's imports are; null for the root, whose imports are the host's to give.</summary>
    internal IReadOnlyDictionary<string, LinkValue>? Arguments { get; } = arguments;

    /// <summary>What the component exports, in order.</summary>
    internal Dictionary<string, LinkValue> Exports { get; } = new(StringComparer.Ordinal);

    internal void Add(Sort sort, LinkValue value) => Space(sort).Add(value);

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

    private LinkScope ParentOrThrow => parent ?? throw new InvalidOperationException("an outer alias leads out of the root component");

    private List<LinkValue> Space(Sort sort)
    {
        if (!_spaces.TryGetValue(sort, out List<LinkValue>? space))
        {
            _spaces.Add(sort, space = []);
        }

        return space;
    }
}
