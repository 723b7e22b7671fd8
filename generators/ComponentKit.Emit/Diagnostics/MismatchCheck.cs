using ComponentKit.Emit.Planning;
using ComponentKit.Emit.Sharing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Diagnostics;

/// <summary>Tells of interfaces that a referenced assembly has bound with another structure: there are two C# types for them then.</summary>
internal static class MismatchCheck
{
    public static IEnumerable<Diagnostic> Run(BindingPlan plan, IEnumerable<HostWorld> worlds, ItemLocator locator)
    {
        if (plan.Mismatches.IsEmpty)
        {
            yield break;
        }

        var owners = new BoundOwners();
        foreach (HostWorld world in worlds)
        {
            owners.Add(world);
        }

        foreach (var items in plan.Mismatches.GroupBy(m => (m.Assembly, Wit: m.Wit.Split('#')[0])))
        {
            TypeOwner owner = owners.All.First(o => ShapeWriter.IdOf(o.Owner) == items.Key.Wit).Owner;
            string? type = items.Select(i => i.Wit.Split('#')).FirstOrDefault(p => p.Length > 1)?[1];
            yield return new Diagnostic(
                EmitDiagnostics.OtherShape,
                $"`{items.Key.Wit}` is bound in the referenced assembly `{items.Key.Assembly}` too, but not as it is here"
                + (type is null ? "" : $" (its type `{type}` differs, for one)") + ", so there are two C# types for it; "
                + "take the same WIT in both, or set `WitNamespacePrefix` to keep them apart",
                locator.Find(owner, type));
        }
    }
}
