using System.Collections.Immutable;
using ComponentKit.Emit.Planning;
using ComponentKit.Emit.Sharing;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Naming;

/// <summary>Decides the C# name of every interface and type, once, before anything is planned.</summary>
/// <remarks>
/// <para>Namespaces follow from packages: <c>wasi:http</c> is <c>Wasi.Http</c>, with a segment for the version only where two
/// versions of a package meet. All interfaces of a package share its namespace.</para>
/// <para>Names are decided over whole packages, whatever of them a world uses, so that a name does not depend on which other
/// worlds are bound beside it. Where two interfaces have a type of the same name, both types get the interface's name in front.
/// Where an interface has the name of a type, its class gets <c>Exports</c> at the end.</para>
/// <para>A resource is a class where a guest implements it, and an interface where the host does. Only where worlds both import and export
/// an interface are there two types for what mentions its resources, of which that of the guest gets <c>Guest</c> in front.</para>
/// </remarks>
internal sealed class NameTable
{
    private readonly Dictionary<TypeOwner, OwnerNames> _owners = [];
    private readonly Dictionary<TypeDef, ClrName> _types = [];
    private readonly Dictionary<TypeDef, ClrName> _guestTypes = [];
    private readonly Dictionary<TypeDef, ResourceNames> _resources = [];
    private readonly ResourceSides _sides;
    private readonly BindingReuse _reuse;

    /// <summary>Names everything in the packages that worlds touch.</summary>
    /// <param name="owners">The interfaces and worlds that are to be bound.</param>
    /// <param name="sides">Who implements resources.</param>
    /// <param name="reuse">What referenced assemblies have, whose names are given.</param>
    /// <param name="classes">The worlds' classes, whose names are given.</param>
    /// <param name="fallback">The namespace of what belongs to no package.</param>
    /// <param name="prefix">What stands before the namespaces of packages; empty for nothing.</param>
    public NameTable(
        IEnumerable<TypeOwner> owners,
        ResourceSides sides,
        BindingReuse reuse,
        IReadOnlyCollection<ClrName> classes,
        string fallback,
        string prefix)
    {
        _sides = sides;
        _reuse = reuse;
        List<TypeOwner> bound = owners.Distinct().ToList();
        List<WitPackage> packages = bound.Select(o => o.Package).OfType<WitPackage>().Distinct().ToList();
        foreach (WitPackage package in packages)
        {
            bool versionsMeet = packages.Exists(p => p != package && WithoutVersion(p) == WithoutVersion(package));
            string name = NamespaceOf(package, versionsMeet);
            AddNamespace(prefix.Length == 0 ? name : $"{prefix}.{name}", OwnersOf(package), classes);
        }

        AddNamespace(fallback, bound.Where(o => o.Package is null).Select(o => (o, CSharpName.Pascal(o.Name ?? "world"))), classes);
    }

    /// <summary>The names of an interface.</summary>
    public OwnerNames this[TypeOwner owner] => _owners[owner];

    /// <summary>The name of a type that is no alias, and no resource that the host implements.</summary>
    /// <param name="type">The type.</param>
    /// <param name="context">The side that it is seen from.</param>
    public ClrName this[TypeDef type, CanonContext context] =>
        _sides.HasGuest(type, context) && _guestTypes.TryGetValue(type, out ClrName? guest) ? guest : _types[type];

    /// <summary>The names of the class that stands for a resource that a guest implements.</summary>
    public ClrName GuestResource(TypeDef resource) => _types[resource.Dealias()];

    /// <summary>The names for a resource that the host implements.</summary>
    public ResourceNames HostResource(TypeDef resource) => _resources[resource.Dealias()];

    /// <summary>The namespace of a package, before any prefix.</summary>
    public static string NamespaceOf(WitPackage package, bool withVersion = false)
    {
        IEnumerable<string> segments = $"{package.Name.Namespace}:{package.Name.Name}".Split(':', '/').Select(CSharpName.Pascal);
        string version = withVersion && package.Name.Version is { } number
            ? ".V" + new string(number.ToString().Select(c => char.IsLetterOrDigit(c) ? c : '_').ToArray())
            : "";
        return string.Join(".", segments) + version;
    }

    private static string WithoutVersion(WitPackage package) => $"{package.Name.Namespace}:{package.Name.Name}";

    private static IEnumerable<(TypeOwner Owner, string Simple)> OwnersOf(WitPackage package)
    {
        foreach (WitInterface item in package.Interfaces)
        {
            yield return (item, CSharpName.Pascal(item.Name!));
        }

        foreach (WitWorld world in package.Worlds)
        {
            string name = CSharpName.Pascal(world.Name!);
            yield return (world, name);
            foreach (WorldItem.Interface item in world.Imports.Concat(world.Exports).OfType<WorldItem.Interface>())
            {
                if (item.Value.Name is null)
                {
                    yield return (item.Value, name + CSharpName.Pascal(item.Name));
                }
            }
        }
    }

    private void AddNamespace(
        string @namespace, IEnumerable<(TypeOwner Owner, string Simple)> all, IReadOnlyCollection<ClrName> classes)
    {
        // An inline interface that one world includes from another is in both.
        var owners = all.Where(o => !_owners.ContainsKey(o.Owner)).GroupBy(o => o.Owner).Select(g => g.First()).ToList();
        var names = new UniqueNameBuilder(
            classes.Where(c => c.Namespace == @namespace).Select(c => c.Name), _reuse.NamesIn(@namespace));
        ClrName Give(params string[] candidates) => new(@namespace, names.Add(candidates));
        var types = owners
            .SelectMany(o => o.Owner.Types.Where(IsDefinition).Select(t => (o.Simple, Type: t, Name: CSharpName.Pascal(t.Name!))))
            .ToList();
        HashSet<string> shared = [.. types.GroupBy(t => t.Name).Where(g => g.Count() > 1).Select(g => g.Key)];
        foreach (var (owner, type, name) in types)
        {
            string[] candidates = name.EndsWith("Codec", StringComparison.Ordinal) ? [name + "Type", owner + name + "Type"]
                : shared.Contains(name) || ReservedNames.IsTypeName(name) ? [owner + name, owner + name + "Type"]
                : [name, owner + name];
            bool isTwofold = _sides.IsTwofold(type);
            ClrName? guest = _reuse.GuestType(type) ?? _reuse.GuestResource(type);
            _types.Add(type, _reuse.Type(type) ?? (isTwofold ? null : guest) ?? Give(candidates));
            if (isTwofold)
            {
                _guestTypes.Add(type, guest ?? Give("Guest" + name, "Guest" + owner + name));
            }
        }

        foreach (var (owner, simple) in owners)
        {
            bool isTaken = ReservedNames.IsTypeName(simple);
            ImmutableArray<ClrName>? imports = _reuse.Imports(owner);
            _owners.Add(owner, new OwnerNames(
                @namespace,
                simple,
                imports?[0] ?? Give("I" + simple, $"I{simple}Host"),
                imports?[1] ?? Give(simple + "Imports", simple + "HostImports"),
                _reuse.Exports(owner)?[0] ?? (isTaken ? Give(simple + "Exports") : Give(simple, simple + "Exports"))));
        }

        foreach (var (owner, type, name) in types.Where(t => t.Type.Kind is TypeDefKind.Resource))
        {
            // Two resources of one name both get the interface's in front, as their classes do.
            string simple = shared.Contains(name) ? owner + name : name;
            _resources.Add(type, _reuse.HostResource(type) ?? new ResourceNames(
                Give("I" + simple, $"I{owner}{name}", $"I{owner}{name}Resource"), Give($"I{simple}Factory", $"I{owner}{name}Factory")));
        }
    }

    private static bool IsDefinition(TypeDef type) => type.Name is not null && type.Kind is not TypeDefKind.Alias;
}
