using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>A resource value that a guest implements and the host owns, of a type known only at run time.</summary>
public sealed class DynamicResource : GuestResource
{
    private readonly ResourceType _type;

    internal DynamicResource(ComponentInstance instance, ResourceType type, uint rep)
        : base(new OwnedResource(instance, new ResourceBinding(type, instance), rep)) => _type = type;

    /// <inheritdoc/>
    public override string ToString() => _type.Name;

    /// <exception cref="ArgumentException">The value is of another resource type than a function takes.</exception>
    internal DynamicResource CheckType(LiftLowerContext cx, TypeDef resource)
    {
        ResourceType wanted = cx.Type!.ResourceOf(resource);
        return wanted == _type ? this : throw new ArgumentException($"a value of `{wanted.Name}` was expected, not one of `{_type.Name}`");
    }
}
