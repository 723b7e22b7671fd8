namespace ComponentKit;

/// <summary>
/// Asks for the bindings of a WIT world: put on a partial class, it makes that class the component on the host's side.
/// </summary>
/// <param name="world">
/// The world, such as <c>docs:adder/adder@0.1.0</c>; the version may be left out, and so may everything but the world's name
/// where only one package has it.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WitWorldAttribute(string world) : Attribute
{
    /// <summary>The world as given.</summary>
    public string World { get; } = world;
}
