using Microsoft.CodeAnalysis;

namespace ComponentKit.CodeFixes;

/// <summary>Decides which stubs a type needs for its contracts.</summary>
/// <param name="type">The type as it is; null for one that is written anew.</param>
/// <param name="name">The type's name.</param>
/// <param name="isVisibleOutside">Whether other assemblies see it.</param>
internal sealed class StubPlanner(INamedTypeSymbol? type, string name, bool isVisibleOutside)
{
    private readonly List<ISymbol> _planned = [];

    /// <summary>The stubs of a contract, without those that are there or planned already.</summary>
    public IEnumerable<string> Plan(INamedTypeSymbol contract)
    {
        foreach (ISymbol member in contract.AllInterfaces.Prepend(contract).SelectMany(i => i.GetMembers()))
        {
            if (!IsToImplement(member) || type?.FindImplementationForInterfaceMember(member) is not null)
            {
                continue;
            }

            ISymbol[] same = [.. _planned.Where(p => p.Name == member.Name)];
            if (same.Any(s => IsSameMember(s, member)))
            {
                continue;
            }

            bool isExplicit = member.Name == name
                || IsTaken(member, [.. same, .. type?.GetMembers(member.Name) ?? []])
                || isVisibleOutside && !Types(member).All(IsVisible);
            if (!isExplicit)
            {
                _planned.Add(member);
            }

            yield return Stub.Write(member, isExplicit);
        }
    }

    private static bool IsToImplement(ISymbol member) =>
        member.IsAbstract && member is IPropertySymbol or IMethodSymbol { IsAbstract: true, MethodKind: MethodKind.Ordinary };

    // What C# could not tell from the other members of the name.
    private static bool IsTaken(ISymbol member, ISymbol[] others) => others.Any(o =>
        o is not IMethodSymbol || member is not IMethodSymbol || HasSameParameters((IMethodSymbol)o, (IMethodSymbol)member));

    // One method serves two contracts.
    private static bool IsSameMember(ISymbol one, ISymbol other) => (one, other) switch
    {
        (IMethodSymbol a, IMethodSymbol b) => HasSameParameters(a, b) && Equal(a.ReturnType, b.ReturnType),
        (IPropertySymbol a, IPropertySymbol b) => Equal(a.Type, b.Type) && a.SetMethod is null == b.SetMethod is null,
        _ => false,
    };

    private static bool HasSameParameters(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(other.Parameters, (a, b) => a.RefKind == b.RefKind && Equal(a.Type, b.Type)).All(e => e);

    private static bool Equal(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static IEnumerable<ITypeSymbol> Types(ISymbol member) => member is IMethodSymbol method
        ? method.Parameters.Select(p => p.Type).Append(method.ReturnType)
        : [((IPropertySymbol)member).Type];

    /// <summary>Whether other assemblies see a type, and all that it is made of.</summary>
    public static bool IsVisible(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsVisible(array.ElementType),
        INamedTypeSymbol named =>
            named.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable
            && (named.ContainingType is null || IsVisible(named.ContainingType))
            && named.TypeArguments.All(IsVisible),
        _ => true,
    };
}
