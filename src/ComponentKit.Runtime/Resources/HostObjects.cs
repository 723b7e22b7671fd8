namespace ComponentKit.Runtime.Resources;

/// <summary>The host's objects that one instance holds as values of one resource type. A representation is a place in it.</summary>
internal abstract class HostObjects
{
    private static int _kinds;

    private protected HostObjects(string name) => Type = new ResourceType(name, implementation: null) { HostDestructor = End };

    /// <summary>The resource type.</summary>
    internal ResourceType Type { get; }

    /// <summary>The place of the table among those of its instance.</summary>
    internal abstract int Kind { get; }

    /// <summary>Takes an object out that was to be given to a guest which never ran; it does not end.</summary>
    internal abstract void TakeBack(uint rep);

    /// <summary>Ends an object: disposes of it, where it can be.</summary>
    private protected abstract void End(uint rep);

    private protected static int NewKind() => Interlocked.Increment(ref _kinds) - 1;
}
