using System.Collections.Immutable;
using ComponentKit.Emit.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentKit.Generator.Analysis;

/// <summary>Finds worlds whose imports nothing in the project implements, which the compiler has no reason to mention.</summary>
/// <remarks>
/// <para>
/// It is a hint: what implements an import may come from a container of services, out of an assembly that is not known here. So it is
/// silent about interfaces of other assemblies, which may bring what implements them, and in a library about interfaces that those who
/// use the library can implement.
/// </para>
/// <para>
/// It is reported where a class asks for the world, while only that class is looked at, so that an IDE shows it as one types and can
/// offer the code fix. Without such a class no place is left, and nothing to hint at: who instantiates has to name what implements.
/// </para>
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingImplementationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The code of what is reported.</summary>
    public const string Id = "CK6040";

    private const string AttributeName = "ComponentKit.WitWorldAttribute";
    private const int MaxNames = 4;

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id, EmitDiagnostics.NotImplemented.Title, "{0}", "ComponentKit", DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeName) is not { } attribute)
            {
                return;
            }

            // Once for all worlds, and only if there is one that imports something.
            var implemented = new ImplementedInterfaces(start.Compilation.Assembly);
            start.RegisterSymbolAction(c => Check(c, attribute, implemented), SymbolKind.NamedType);
        });
    }

    /// <summary>The interfaces that a world wants implemented in this project, and that nothing in it implements.</summary>
    internal static IReadOnlyList<INamedTypeSymbol> FindMissing(
        INamedTypeSymbol world, Compilation compilation, ImplementedInterfaces implemented, CancellationToken cancellation)
    {
        bool isLibrary = compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
        return BindingContracts.OfWorld(world, cancellation)
            .Where(c => SymbolEqualityComparer.Default.Equals(c.ContainingAssembly, compilation.Assembly))
            .Where(c => !(isLibrary && IsVisibleOutside(c)) && !implemented.Contains(c, cancellation))
            .ToList();
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol attribute, ImplementedInterfaces implemented)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class
            || type.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute)) is not { } world
            || world.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not { } syntax)
        {
            return;
        }

        IReadOnlyList<INamedTypeSymbol> missing = FindMissing(type, context.Compilation, implemented, context.CancellationToken);
        if (missing.Count > 0)
        {
            string message = $"nothing in this project implements {List(missing)}, which the world of `{type.Name}` imports";
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, syntax.GetLocation(), message));
        }
    }

    private static string List(IReadOnlyList<INamedTypeSymbol> types)
    {
        string names = string.Join(", ", types.Take(MaxNames).Select(t => $"`{t.Name}`"));
        return types.Count > MaxNames ? $"{names} and {types.Count - MaxNames} more" : names;
    }

    private static bool IsVisibleOutside(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}
