using System.Collections.Immutable;

namespace ComponentKit.Binary.Sections;

/// <summary>A type definition, as written (<c>deftype</c>). Types of values are <see cref="DefValType"/>.</summary>
public abstract record DefType
{
    private protected DefType()
    {
    }

    /// <summary>A function type.</summary>
    /// <param name="Parameters">The parameters.</param>
    /// <param name="Result">The type of the result, or null.</param>
    /// <param name="IsAsync">Whether it is written <c>func async</c>: its calls may block.</param>
    public sealed record Func(ImmutableArray<LabelValType> Parameters, ValType? Result, bool IsAsync) : DefType;

    /// <summary>A component type.</summary>
    /// <param name="Declarators">The entries, in order.</param>
    public sealed record Component(ImmutableArray<Declarator> Declarators) : DefType;

    /// <summary>An instance type.</summary>
    /// <param name="Declarators">The entries, in order; none is an import.</param>
    public sealed record Instance(ImmutableArray<Declarator> Declarators) : DefType;

    /// <summary>A resource type that the component implements.</summary>
    /// <param name="Rep">The core type of its representation.</param>
    /// <param name="Destructor">The core function index of its destructor, or null.</param>
    public sealed record Resource(CoreValueType Rep, uint? Destructor) : DefType;
}
