using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>
/// Who implements a resource: the guest, where an export mentions one of an interface that is exported itself; the host anywhere else.
/// The two are different types for components, and so they are in C#.
/// </summary>
/// <param name="owners">The interfaces that worlds touch.</param>
internal sealed class ResourceSides(BoundOwners owners)
{
    private readonly ResourceMentions _mentions = new();

    /// <summary>Whether a guest implements a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="context">The side that mentions it: <see cref="CanonContext.Lift"/> for exports.</param>
    public bool IsGuest(TypeDef resource, CanonContext context) =>
        context == CanonContext.Lift && resource.Dealias().Owner is { } owner && owners.IsExported(owner);

    /// <summary>Whether a type has resources of the guest in it.</summary>
    public bool HasGuest(TypeDef definition, CanonContext context) => _mentions.Of(definition).Any(r => IsGuest(r, context));

    /// <summary>Whether there are two C# types for a definition: one with the host's resources in it and one with the guest's.</summary>
    public bool IsTwofold(TypeDef definition) =>
        definition.Kind is not TypeDefKind.Resource
        && definition.Owner is { } owner
        && owners.IsImported(owner)
        && HasGuest(definition, CanonContext.Lift);
}
