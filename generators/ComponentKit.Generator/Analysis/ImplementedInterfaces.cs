using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator.Analysis;

/// <summary>The interfaces that the types of an assembly implement, collected when somebody asks for the first time.</summary>
/// <param name="assembly">The assembly.</param>
internal sealed class ImplementedInterfaces(IAssemblySymbol assembly)
{
    // Threads may collect at the same time, and get the same. Not `Lazy`, which would keep a cancellation.
    private HashSet<ISymbol>? _all;

    /// <summary>Whether any class or struct implements an interface.</summary>
    public bool Contains(INamedTypeSymbol type, CancellationToken cancellation) => (_all ??= Collect(assembly, cancellation)).Contains(type);

    // Looks at declarations only.
    private static HashSet<ISymbol> Collect(IAssemblySymbol assembly, CancellationToken cancellation)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol next = open.Pop();
            if (next is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                found.UnionWith(type.AllInterfaces);
            }

            foreach (INamespaceOrTypeSymbol member in next.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                open.Push(member);
            }
        }

        return found;
    }
}
