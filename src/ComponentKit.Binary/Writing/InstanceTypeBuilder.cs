using ComponentKit.Binary.Sections;

namespace ComponentKit.Binary.Writing;

/// <summary>Builds an instance type.</summary>
public sealed class InstanceTypeBuilder : DeclaratorBuilder
{
    /// <summary>The type as it is now.</summary>
    public DefType.Instance Build() => new(Declarators);
}
