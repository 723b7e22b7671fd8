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

    /// <summary>Checks all that a world touches.</summary>
    public static ImmutableArray<Diagnostic> Run(HostWorld host, ItemLocator locator)
    {
        var check = new SupportCheck(locator);
        check.CheckWorld(host);
        return check._diagnostics.Distinct().ToImmutableArray();
    }

    private void CheckWorld(HostWorld host)
    {
        foreach (WorldItem item in host.World.Imports.Concat(host.World.Exports))
        {
            CheckName(host.World, item);
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

    private void CheckName(WitWorld world, WorldItem item)
    {
        if (item is WorldItem.Interface(var name, { QualifiedName: { } qualified }) && name != qualified)
        {
            Add(world, name, $"the interface `{qualified}` has the name `{name}` in the world `{world}`, which is not supported yet");
        }
    }

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
        if (function.IsAsync)
        {
            Add(owner, function.Name, $"the function `{function}` is async, which is not supported yet");
        }

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
