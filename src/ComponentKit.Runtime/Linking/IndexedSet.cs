namespace ComponentKit.Runtime.Linking;

/// <summary>Items that know each other by index, each only once.</summary>
internal sealed class IndexedSet<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _indices = [];
    private readonly List<T> _items = [];

    internal IReadOnlyList<T> Items => _items;

    /// <summary>The index of an item, new or not.</summary>
    internal int Add(T item)
    {
        if (!_indices.TryGetValue(item, out int index))
        {
            index = _items.Count;
            _items.Add(item);
            _indices.Add(item, index);
        }

        return index;
    }
}
