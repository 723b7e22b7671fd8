using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Resources;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Resources as values whose types are known only at run time.</summary>
internal static class DynamicHandle
{
    /// <summary>Lifts an <c>own</c>.</summary>
    internal static ComponentValue LiftOwn(LiftLowerContext cx, uint index, TypeDef resource)
    {
        ResourceType type = cx.Type!.ResourceOf(resource);
        uint rep = cx.LiftOwn(index, type);
        return type.Implementation is null
            ? new ComponentValue.HostResource(rep)
            : new ComponentValue.Resource(new DynamicResource(cx.Instance, type, rep));
    }

    /// <summary>Lifts a <c>borrow</c>, which imports have of the host's resources alone.</summary>
    internal static ComponentValue LiftBorrow(LiftLowerContext cx, uint index, TypeDef resource)
    {
        ResourceType type = cx.Type!.ResourceOf(resource);
        return type.Implementation is null
            ? new ComponentValue.HostResource(cx.LiftBorrow(index, type))
            : throw new NotSupportedException($"a borrow of the guest's resource `{type.Name}` cannot come out of a guest");
    }

    /// <summary>Lowers an <c>own</c>.</summary>
    internal static uint LowerOwn(LiftLowerContext cx, TypeDef resource, ComponentValue value) => value switch
    {
        ComponentValue.HostResource(var rep) => cx.Give(rep, HostType(cx, resource), objects: null),
        ComponentValue.Resource(var owned) => owned.CheckType(cx, resource).LowerOwn(cx),
        _ => throw Mismatch(value),
    };

    /// <summary>Lowers a <c>borrow</c>.</summary>
    internal static uint LowerBorrow(LiftLowerContext cx, TypeDef resource, ComponentValue value) => value switch
    {
        ComponentValue.HostResource(var rep) => cx.LowerBorrow(rep, HostType(cx, resource)),
        ComponentValue.Resource(var owned) => owned.CheckType(cx, resource).LowerBorrow(cx),
        _ => throw Mismatch(value),
    };

    private static ResourceType HostType(LiftLowerContext cx, TypeDef resource)
    {
        ResourceType type = cx.Type!.ResourceOf(resource);
        return type.Implementation is null
            ? type
            : throw new ArgumentException($"the guest implements `{type.Name}`, and the value is a resource of the host");
    }

    private static ArgumentException Mismatch(ComponentValue value) => new($"a resource was expected, not {value}");
}
