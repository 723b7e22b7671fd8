namespace ComponentKit.Runtime.Linking;

/// <summary>A resource type.</summary>
/// <param name="Name">What it is first imported or exported as, or another word for messages.</param>
public abstract record PlanResource(string Name)
{
    /// <summary>One that a component instance defines.</summary>
    /// <param name="Name">What messages call it.</param>
    /// <param name="ComponentInstance">The component instance that implements it.</param>
    /// <param name="Destructor">The core function that ends a value, or null.</param>
    public sealed record Defined(string Name, int ComponentInstance, CoreItem? Destructor) : PlanResource(Name);

    /// <summary>One that the host gives; which, the imports of resources say.</summary>
    /// <param name="Name">What messages call it.</param>
    public sealed record Imported(string Name) : PlanResource(Name);
}
