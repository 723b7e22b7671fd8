using System.Collections.Immutable;
using ComponentKit.Emit.Planning;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Diagnostics;

/// <summary>Finds what bindings do not support yet, before anything is planned.</summary>
/// <param name="locator">Where items are written.</param>
internal sealed class SupportCheck(ItemLocator locator)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ResourceMentions _mentions = new();

    /// <summary>Checks all that a world touches.</summary>
    /// <param name="host">The world.</param>
    /// <param name="before">The worlds that share its interfaces and come before it.</param>
    /// <param name="locator">Where items are written.</param>
    public static ImmutableArray<Diagnostic> Run(HostWorld host, IEnumerable<HostWorld> before, ItemLocator locator)
    {
        var check = new SupportCheck(locator);
        check.CheckWorld(host);
        foreach (HostWorld other in before)
        {
            check.CheckSides(host.World, other.World);
        }

        return check._diagnostics.Distinct().ToImmutableArray();
    }

    private void CheckWorld(HostWorld host)
    {
        CheckNames(host.World);
        foreach (WorldItem item in host.World.Imports.Concat(host.World.Exports))
        {
            if (item is WorldItem.Function(var function))
            {
                CheckFunction(host.World, function);
            }
        }

        var owners = new BoundOwners();
        owners.Add(host);
        foreach (TypeOwner owner in owners.All.Select(o => o.Owner))
        {
            foreach (TypeDef type in owner.Types)
            {
                CheckType(owner, type);
            }

            foreach (WitFunction function in (owner as WitInterface)?.Functions ?? [])
            {
                CheckFunction(owner, function);
            }
        }
    }

    // Each export of an interface has resource types of its own, and there is one class.
    private void CheckNames(WitWorld world)
    {
        foreach (var exports in world.Exports.OfType<WorldItem.Interface>().GroupBy(i => i.Value).Where(g => g.Count() > 1))
        {
            if (exports.Key.Types.FirstOrDefault(t => t.Kind is TypeDefKind.Resource) is { } resource)
            {
                Add(world, exports.Last().Name, $"the world `{world}` exports `{exports.Key}`, which has the resource `{resource}`, under two names, which is not supported");
            }
        }
    }

    // What a class of an exported interface takes is the guest's in one world and the host's in the other.
    private void CheckSides(WitWorld world, WitWorld other)
    {
        HashSet<TypeOwner> exports = Exports(world);
        HashSet<TypeOwner> others = Exports(other);
        foreach (WitInterface shared in exports.Where(others.Contains).OfType<WitInterface>())
        {
            TypeDef? resource = shared.Functions.SelectMany(f => _mentions.Of(f))
                .FirstOrDefault(r => r.Owner is { } owner && exports.Contains(owner) != others.Contains(owner));
            if (resource is not null)
            {
                Add(world, shared.QualifiedName ?? shared.Name, $"`{shared}` has the resource `{resource}`, which only one of the worlds `{world}` and `{other}` exports, so that they cannot share a class; put one of them into another project");
            }
        }
    }

    private static HashSet<TypeOwner> Exports(WitWorld world) => [.. world.Exports.OfType<WorldItem.Interface>().Select(i => i.Value)];

    private void CheckType(TypeOwner owner, TypeDef type)
    {
        IEnumerable<WitType?> parts = type.Kind switch
        {
            TypeDefKind.Record(var fields) => fields.Select(f => f.Type),
            TypeDefKind.Variant(var cases) => cases.Select(c => c.Payload),
            TypeDefKind.Alias(var target) => [target],
            _ => [],
        };
        if (type.Kind is TypeDefKind.Flags { Labels.Length: > 32 })
        {
            Add(owner, type.Name, $"the flags `{type}` have more than 32 labels, which components cannot have");
        }

        CheckParts(owner, type.Name, $"the type `{type}`", parts);
    }

    private void CheckFunction(TypeOwner owner, WitFunction function)
    {
        CheckParts(owner, function.Name, $"the function `{function}`", function.Parameters.Select(p => p.Type).Append(function.Result!));
    }

    private void CheckParts(TypeOwner owner, string? item, string subject, IEnumerable<WitType?> parts)
    {
        foreach (WitType? part in parts)
        {
            if (part is not null && UnsupportedTypeFinder.Instance.Visit(part) is { } what)
            {
                Add(owner, item, $"{subject} has {what} in it, which is not supported yet");
                return;
            }
        }
    }

    private void Add(TypeOwner owner, string? item, string message) =>
        _diagnostics.Add(new Diagnostic(EmitDiagnostics.NotSupported, message, locator.Find(owner, item)));
}
