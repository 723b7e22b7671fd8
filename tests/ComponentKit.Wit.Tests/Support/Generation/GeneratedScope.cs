namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>The types in an interface or world while it is generated, and the interfaces that it uses types of.</summary>
internal sealed class GeneratedScope(Choices choices)
{
    public Names Names { get; } = new(choices);

    public List<GeneratedType> Types { get; } = [];

    public HashSet<GeneratedInterface> Dependencies { get; } = [];
}

/// <summary>A named type.</summary>
/// <param name="Name">Its name in the scope, without a <c>%</c>.</param>
/// <param name="IsResource">Whether it is a resource, or another name for one.</param>
/// <param name="HasBorrow">Whether a value of it holds a borrow.</param>
internal sealed record GeneratedType(string Name, bool IsResource, bool HasBorrow);

/// <summary>A named interface.</summary>
internal sealed record GeneratedInterface(string Name, GeneratedPackage Package, GeneratedScope Scope)
{
    /// <summary>All interfaces whose types it uses, directly or through others.</summary>
    public IEnumerable<GeneratedInterface> Closure() => Scope.Dependencies.SelectMany(d => d.Closure().Append(d)).Distinct();
}

/// <summary>A package.</summary>
/// <param name="Name">Its name as text, without the version.</param>
/// <param name="Version">Its version, or null.</param>
/// <param name="Names">The names of its interfaces and worlds, and those that its files give by <c>use</c>.</param>
internal sealed record GeneratedPackage(string Name, string? Version, Names Names);
