using ComponentKit.Runtime.Instances;

namespace ComponentKit.Runtime.Resources;

/// <summary>The host's objects that one instance holds as values of one resource type.</summary>
/// <typeparam name="T">The contract that the objects implement.</typeparam>
internal sealed class HostObjects<T>(string name) : HostObjects(name)
    where T : class
{
    // Contracts are numbered, so that an instance finds its table without looking a type up.
    private static readonly int KindOfContract = NewKind();

    private readonly List<T?> _objects = [];
    private readonly Stack<int> _free = new();

    internal override int Kind => KindOfContract;

    /// <summary>The table of an instance.</summary>
    /// <exception cref="InvalidOperationException">The instance was given none, so that no type of its mentions the resource.</exception>
    internal static HostObjects<T> Of(ComponentInstance instance) =>
        instance.FindHostObjects(KindOfContract) as HostObjects<T>
        ?? throw new InvalidOperationException($"the world imports no resource that `{typeof(T)}` is the contract of");

    /// <summary>Adds an object and gives the representation by which the guest's handles know it.</summary>
    internal uint Add(T value)
    {
        if (_free.TryPop(out int place))
        {
            _objects[place] = value;
            return (uint)place;
        }

        _objects.Add(value);
        return (uint)_objects.Count - 1;
    }

    /// <summary>The object that a representation stands for.</summary>
    internal T this[uint rep] => _objects[(int)rep]!;

    /// <summary>Takes an object out.</summary>
    internal T Remove(uint rep)
    {
        T value = _objects[(int)rep]!;
        _objects[(int)rep] = null;
        _free.Push((int)rep);
        return value;
    }

    internal override void TakeBack(uint rep) => Remove(rep);

    private protected override void End(uint rep) => (Remove(rep) as IDisposable)?.Dispose();
}
