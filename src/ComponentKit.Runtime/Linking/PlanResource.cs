namespace ComponentKit.Runtime.Linking;

/// <summary>A resource type that a component instance defines.</summary>
/// <param name="ComponentInstance">The component instance that implements it.</param>
/// <param name="Destructor">The core function that ends a value, or null.</param>
public sealed record PlanResource(int ComponentInstance, CoreItem? Destructor);
