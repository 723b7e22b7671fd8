using System.Collections.Immutable;
using ComponentKit.Emit.Naming;
using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Sharing;

/// <summary>Decides what is not written because a referenced assembly has it.</summary>
/// <remarks>
/// An item is reused where the structure is the same and all that it mentions is reused from there on too: C# types mention each other as
/// objects, so that a type of another assembly could not be put together with one of this.
/// </remarks>
internal sealed class BindingReuse
{
    private readonly Dictionary<SharedItem, ReferencedBinding> _reused = [];
    private readonly ILookup<string, ClrName> _namesByNamespace;
    private readonly ResourceSides _sides;

    private BindingReuse(ResourceSides sides, IReadOnlyCollection<ReferencedBinding> references)
    {
        _sides = sides;
        _namesByNamespace = references.SelectMany(NamesOf).Distinct().ToLookup(n => n.Namespace);
    }

    /// <summary>What referenced assemblies have with another structure than is wanted here.</summary>
    public ImmutableArray<ReferencedBinding> Mismatches { get; private set; } = [];

    /// <summary>Finds all that can be reused.</summary>
    /// <param name="owners">The interfaces that worlds touch.</param>
    /// <param name="sides">Who implements resources.</param>
    /// <param name="references">What referenced assemblies have.</param>
    public static BindingReuse Find(BoundOwners owners, ResourceSides sides, IReadOnlyCollection<ReferencedBinding> references)
    {
        var reuse = new BindingReuse(sides, references);
        if (references.Count > 0)
        {
            var shapes = new BindingShapes(sides);
            reuse.Match(owners.All.SelectMany(shapes.Of).ToList(), references);
        }

        return reuse;
    }

    /// <summary>The names in a namespace that referenced assemblies have taken, so that nothing here hides them.</summary>
    public IEnumerable<string> NamesIn(string @namespace) => _namesByNamespace[@namespace].Select(n => n.Name);

    /// <summary>Whether a referenced assembly has the inline array of a length.</summary>
    public bool HasFixedList(uint length) => NamesIn(FixedListPlan.Namespace).Contains(FixedListPlan.NameOf(length));

    /// <summary>Whether an item is reused.</summary>
    public bool Has(SharedItem item) => _reused.ContainsKey(item);

    /// <summary>The C# types of an interface: the contract and the companion, and two for each resource. Null if they are to be written.</summary>
    public ImmutableArray<ClrName>? Imports(TypeOwner owner) => Find(owner, BindingKind.Imports);

    /// <summary>The C# types of an interface: the class, and one for each resource. Null if they are to be written.</summary>
    public ImmutableArray<ClrName>? Exports(TypeOwner owner) => Find(owner, BindingKind.Exports);

    /// <summary>The C# type of a type that has no resources of a guest in it, or is seen by imports. Null if it is to be written.</summary>
    public ClrName? Type(TypeDef type) => Find(type, BindingKind.Type);

    /// <summary>The C# type of a type that has resources of a guest in it. Null if it is to be written.</summary>
    public ClrName? GuestType(TypeDef type) => _sides.HasGuest(type, CanonContext.Lift) ? Find(type, BindingKind.GuestType) : null;

    /// <summary>The C# class of a resource that a guest implements. Null if it is to be written, or the type is no resource.</summary>
    public ClrName? GuestResource(TypeDef type) =>
        type.Kind is TypeDefKind.Resource && Exports(type.Owner!) is { } names ? names[1 + IndexOf(type)] : null;

    /// <summary>The C# types of a resource that the host implements. Null if they are to be written.</summary>
    public ResourceNames? HostResource(TypeDef resource) => Imports(resource.Owner!) is { } names
        ? new ResourceNames(names[2 + 2 * IndexOf(resource)], names[3 + 2 * IndexOf(resource)])
        : null;

    private static int IndexOf(TypeDef resource) =>
        resource.Owner!.Types.Where(t => t.Kind is TypeDefKind.Resource).TakeWhile(t => t != resource).Count();

    private static IEnumerable<ClrName> NamesOf(ReferencedBinding binding) => binding.Types.Split(' ').Select(name =>
    {
        int dot = name.LastIndexOf('.');
        return new ClrName(dot < 0 ? "" : name.Substring(0, dot), name.Substring(dot + 1));
    });

    private void Match(List<ItemShape> shapes, IReadOnlyCollection<ReferencedBinding> references)
    {
        ILookup<SharedItem, ReferencedBinding> offers = references
            .OrderBy(r => r.Assembly, StringComparer.Ordinal).ToLookup(r => new SharedItem(r.Wit, r.Kind));
        var mismatches = ImmutableArray.CreateBuilder<ReferencedBinding>();
        foreach (ItemShape shape in shapes)
        {
            if (offers[shape.Item].FirstOrDefault(o => o.Shape == shape.Hash) is { } offer)
            {
                _reused[shape.Item] = offer;
            }
            else
            {
                mismatches.AddRange(offers[shape.Item].Where(o => shape.IsOther(o.Shape)).Take(1));
            }
        }

        Mismatches = mismatches.ToImmutable();

        // What is left out leaves out all that mentions it, until nothing changes.
        while (shapes.RemoveAll(s => !_reused.ContainsKey(s.Item) || !s.Mentions.All(_reused.ContainsKey)) is > 0)
        {
            HashSet<SharedItem> left = [.. shapes.Select(s => s.Item)];
            foreach (SharedItem item in _reused.Keys.Where(k => !left.Contains(k)).ToList())
            {
                _reused.Remove(item);
            }
        }
    }

    private ImmutableArray<ClrName>? Find(TypeOwner owner, BindingKind kind) =>
        ShapeWriter.IdOf(owner) is { } id && _reused.TryGetValue(new SharedItem(id, kind), out ReferencedBinding? binding)
            ? NamesOf(binding).ToImmutableArray()
            : null;

    private ClrName? Find(TypeDef type, BindingKind kind) =>
        ShapeWriter.IdOf(type.Owner) is { } id && _reused.TryGetValue(new SharedItem($"{id}#{type.Name}", kind), out ReferencedBinding? binding)
            ? NamesOf(binding).First()
            : null;
}
