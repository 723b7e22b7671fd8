using System.Collections.Immutable;
using ComponentKit.Emit;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Generator;

/// <summary>Reads what referenced assemblies have bound.</summary>
internal static class ReferenceReader
{
    private const string Guest = "ComponentKit.Guest";

    /// <summary>The bindings of all references, ordered by what they are of.</summary>
    public static EquatableArray<ReferencedBinding> Read(Compilation compilation, CancellationToken cancellation)
    {
        // It runs at every edit: only what knows the attribute is looked at, and the compiler keeps the attributes of references.
        var found = ImmutableArray.CreateBuilder<ReferencedBinding>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            if (assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Guest)))
            {
                found.AddRange(assembly.GetAttributes().Select(a => Read(assembly.Name, a)).OfType<ReferencedBinding>());
            }
        }

        return new EquatableArray<ReferencedBinding>(found.ToImmutable());
    }

    private static ReferencedBinding? Read(string assembly, AttributeData attribute) =>
        attribute.AttributeClass is { Name: "WitBindingAttribute", ContainingNamespace: { Name: "ComponentKit", ContainingNamespace.IsGlobalNamespace: true } }
        && attribute.ConstructorArguments is [{ Value: string wit }, { Value: int kind }, { Value: string shape }, { Kind: TypedConstantKind.Array, IsNull: false } types]
        && types.Values.All(t => t.Value is string { Length: > 0 })
            ? new ReferencedBinding(assembly, wit, (BindingKind)kind, shape, string.Join(" ", types.Values.Select(t => t.Value)))
            : null;
}
