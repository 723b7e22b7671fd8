using System.ComponentModel;

namespace ComponentKit;

/// <summary>
/// Says, in generated code, that an assembly has public bindings of something in WIT, so that assemblies that refer to it use those
/// instead of making their own.
/// </summary>
/// <param name="wit">What is bound: an interface, such as <c>wasi:io/streams@0.2.12</c>, or a type in it, <c>wasi:io/streams@0.2.12#stream-error</c>.</param>
/// <param name="kind">Which part of it.</param>
/// <param name="shape">A hash of its structure in WIT: only equal ones can stand for each other.</param>
/// <param name="types">The full names of the C# types, in an order that follows from the structure.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WitBindingAttribute(string wit, WitBindingKind kind, string shape, params string[] types) : Attribute
{
    /// <summary>What is bound.</summary>
    public string Wit { get; } = wit;

    /// <summary>Which part of it.</summary>
    public WitBindingKind Kind { get; } = kind;

    /// <summary>A hash of its structure.</summary>
    public string Shape { get; } = shape;

    /// <summary>The full names of the C# types.</summary>
    public IReadOnlyList<string> Types { get; } = types;
}
