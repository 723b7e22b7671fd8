using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Builds a component type.</summary>
public sealed class ComponentTypeBuilder : DeclaratorBuilder
{
    /// <summary>Adds an import.</summary>
    /// <param name="name">The name and its attributes.</param>
    /// <param name="type">What is imported.</param>
    /// <returns>The index that the import has, in the index space of its sort.</returns>
    public uint Import(ExternName name, ExternType type)
    {
        Add(new Declarator.Import(0, name, type));
        return Next(type);
    }

    /// <summary>The type as it is now.</summary>
    public DefType.Component Build() => new(Declarators);
}
