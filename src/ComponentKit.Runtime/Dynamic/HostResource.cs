namespace ComponentKit.Runtime.Dynamic;

/// <summary>A resource type that the host implements. The host knows its values by numbers of its own choice.</summary>
/// <remarks>One object may be offered under several names: components then see that these are one type.</remarks>
/// <param name="name">How messages name it.</param>
/// <param name="destructor">What to do when a value ends, given its number; null for nothing.</param>
public sealed class HostResource(string name, Action<uint>? destructor = null)
{
    /// <summary>How messages name it.</summary>
    public string Name { get; } = name;

    internal Action<uint>? Destructor { get; } = destructor;
}
