using ComponentKit.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.Generator.Analysis;

/// <summary>Knows the interfaces that bindings have for a host to implement.</summary>
/// <remarks>
/// A contract in source is known by the header of its file, so that files of <c>wit bindgen</c> count too. One in a referenced assembly
/// is known by its neighbours: a namespace with bindings of imports has companions for them.
/// </remarks>
internal static class BindingContracts
{
    private const string ImportsName = "IImports";
    private const string Runtime = "ComponentKit.Runtime";

    /// <summary>Whether a type is an interface that bindings have for a host to implement.</summary>
    public static bool IsContract(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Interface || type.IsGenericType)
        {
            return false;
        }

        return type.DeclaringSyntaxReferences.IsEmpty
            ? IsImportsOfWorld(type) || type.ContainingType is null && type.ContainingNamespace.GetTypeMembers().Any(IsCompanion)
            : type.DeclaringSyntaxReferences.Any(r => IsGenerated(r.SyntaxTree, cancellation));
    }

    /// <summary>What a host has to implement for a world: its imports as a whole, their interfaces, and the resources that those give.</summary>
    public static IReadOnlyList<INamedTypeSymbol> OfWorld(INamedTypeSymbol world, CancellationToken cancellation)
    {
        var found = new List<INamedTypeSymbol>();
        if (world.GetTypeMembers(ImportsName) is not [{ TypeKind: TypeKind.Interface } imports])
        {
            return found;
        }

        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { imports };
        found.Add(imports);
        for (int i = 0; i < found.Count; i++)
        {
            foreach (INamedTypeSymbol mentioned in found[i].GetMembers().SelectMany(Gives).SelectMany(Parts))
            {
                if (seen.Add(mentioned) && IsContract(mentioned, cancellation))
                {
                    found.Add(mentioned);
                }
            }
        }

        return found;
    }

    private static IEnumerable<ITypeSymbol> Gives(ISymbol member) => member switch
    {
        IPropertySymbol property => [property.Type],
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => [method.ReturnType],
        _ => [],
    };

    // A type and what it is made of; only types of WIT nest, and those not deeply.
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Prepend(named),
        _ => [],
    };

    private static bool IsImportsOfWorld(INamedTypeSymbol type) =>
        type.Name == ImportsName
        && type.ContainingType is { } world
        && world.GetMembers("Instance").OfType<IPropertySymbol>()
            .Any(p => p.Type is INamedTypeSymbol { Name: "ComponentInstance" } instance && IsBelowRuntime(instance));

    private static bool IsCompanion(INamedTypeSymbol type) =>
        type.IsStatic
        && type.GetMembers("Definition").OfType<IPropertySymbol>()
            .Any(p => p.Type is INamedTypeSymbol { Name: "ImportDefinition" } definition && IsBelowRuntime(definition));

    private static bool IsBelowRuntime(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString().StartsWith(Runtime + ".", StringComparison.Ordinal);

    private static bool IsGenerated(SyntaxTree tree, CancellationToken cancellation)
    {
        SourceText text = tree.GetText(cancellation);
        return BindingHeader.IsAtStartOf(text.ToString(new TextSpan(0, Math.Min(text.Length, BindingHeader.MaxLength))));
    }
}
