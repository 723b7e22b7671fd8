using ComponentKit.Emit;

namespace ComponentKit.Generator;

/// <summary>A class with <c>[WitWorld]</c>, without anything of the compiler's that would keep a compilation alive.</summary>
/// <param name="World">The world as given.</param>
/// <param name="Namespace">The class's namespace; empty for the global one.</param>
/// <param name="Name">The class's name.</param>
/// <param name="Accessibility">Who may see it.</param>
/// <param name="Problem">Why it cannot hold bindings, or null.</param>
/// <param name="Attribute">Where the attribute is written.</param>
internal sealed record WorldClass(
    string World, string Namespace, string Name, BindingAccessibility Accessibility, ClassProblem? Problem, FileSpan Attribute)
{
    /// <summary>The class as messages name it.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
