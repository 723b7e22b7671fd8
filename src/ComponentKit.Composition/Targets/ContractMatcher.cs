using System.Collections.Immutable;
using ComponentKit.Binary.Naming;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Targets;

/// <summary>Compares two lists of functions and words what does not fit, naming both sides.</summary>
internal sealed class ContractMatcher(string component, ContractSides sides)
{
    private const int ListedAtMost = 10;

    public ImmutableArray<Diagnostic> Match(IEnumerable<FunctionContract> wanted, IEnumerable<FunctionContract> offered)
    {
        ILookup<string, FunctionContract> offers = offered.ToLookup(contract => contract.Interface ?? "", StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (IGrouping<string, FunctionContract> group in wanted.GroupBy(contract => contract.Interface ?? "", StringComparer.Ordinal))
        {
            string? name = CompatibleNames.Find(group.Key, offers.Select(o => o.Key));
            if (group.Key.Length > 0 && name is null)
            {
                diagnostics.Add(InterfaceMissing(group.Key, offers.Select(offer => offer.Key).Where(name => name.Length > 0)));
                continue;
            }

            Dictionary<string, FunctionContract> functions = ByName(offers[name ?? ""]);
            foreach (FunctionContract want in group)
            {
                if (!functions.TryGetValue(want.Name, out FunctionContract? offer))
                {
                    diagnostics.Add(FunctionMissing(want, functions.Keys));
                }
                else if (!CompatibleNames.AreInterchangeable(offer.Signature, want.Signature))
                {
                    diagnostics.Add(TypeDiffers(want, offer));
                }
            }
        }

        return diagnostics.ToImmutable();
    }

    // Where one name is offered twice, the first offer counts.
    private static Dictionary<string, FunctionContract> ByName(IEnumerable<FunctionContract> contracts)
    {
        var byName = new Dictionary<string, FunctionContract>(StringComparer.Ordinal);
        foreach (FunctionContract contract in contracts)
        {
            byName.TryAdd(contract.Name, contract);
        }

        return byName;
    }

    private Diagnostic InterfaceMissing(string wanted, IEnumerable<string> offered)
    {
        string[] names = [.. offered];
        string[] otherVersions = [.. names.Where(name => IsOtherVersion(name, wanted))];
        return otherVersions.Length > 0
            ? Make(
                sides.InterfaceMissing,
                $"{sides.Offerer} offers {string.Join(" and ", otherVersions)}, {sides.Wanter} wants {wanted}",
                "versions have to be compatible: the same major version, or below 1.0 the same minor one")
            : Make(sides.InterfaceMissing, $"{sides.Wanter} wants {wanted}, which the {sides.Offerer} does not offer", Offer(names, "no interface"));
    }

    private Diagnostic FunctionMissing(FunctionContract wanted, IEnumerable<string> offered) => Make(
        sides.FunctionMissing,
        wanted.Interface is null
            ? $"{sides.Wanter} wants the function `{wanted.Name}`, which the {sides.Offerer} does not offer"
            : $"{sides.Wanter} wants `{wanted.Name}` in {wanted.Interface}, where the {sides.Offerer} does not offer it",
        Offer([.. offered], "no function there"));

    private Diagnostic TypeDiffers(FunctionContract wanted, FunctionContract offered)
    {
        string place = wanted.Interface is null ? "" : $" in {wanted.Interface}";
        return Make(
            sides.TypeDiffers,
            $"`{wanted.Name}`{place}: {sides.Offerer} offers {offered.Signature}, {sides.Wanter} wants {wanted.Signature}",
            null);
    }

    private static bool IsOtherVersion(string offered, string wanted) =>
        CompatibleNames.IsSameInterface(InterfaceName.TryParse(offered), InterfaceName.TryParse(wanted));

    private string Offer(string[] names, string nothing)
    {
        if (names.Length == 0)
        {
            return $"the {sides.Offerer} offers {nothing}";
        }

        string more = names.Length > ListedAtMost ? $" and {names.Length - ListedAtMost} more" : "";
        return $"the {sides.Offerer} offers {string.Join(", ", names.Take(ListedAtMost))}{more}";
    }

    private Diagnostic Make(DiagnosticDescriptor descriptor, string message, string? help) =>
        new(descriptor, message, new DiagnosticLocation.Whole(component)) { Help = help };
}
