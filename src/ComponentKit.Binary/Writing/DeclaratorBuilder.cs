using System.Collections.Immutable;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Builds what component types and instance types have in common: a list of declarators.</summary>
public abstract class DeclaratorBuilder : ScopeBuilder
{
    private readonly ImmutableArray<Declarator>.Builder _declarators = ImmutableArray.CreateBuilder<Declarator>();

    private protected DeclaratorBuilder()
    {
    }

    /// <summary>Adds an export.</summary>
    /// <param name="name">The name and its attributes.</param>
    /// <param name="type">What is exported.</param>
    /// <returns>The index that the export has, in the index space of its sort.</returns>
    public uint Export(ExternName name, ExternType type)
    {
        Add(new Declarator.Export(0, name, type));
        return Next(type);
    }

    /// <summary>What has been added.</summary>
    private protected ImmutableArray<Declarator> Declarators => _declarators.ToImmutable();

    private protected void Add(Declarator declarator) => _declarators.Add(declarator);

    private protected override void AddType(DefType type) => Add(new Declarator.Type(0, type));

    private protected override void AddCoreType(CoreDefType type) => Add(new Declarator.CoreType(0, type));

    private protected override void AddAlias(AliasTarget target) => Add(new Declarator.Alias(0, target));
}
