namespace ComponentKit.Emit;

/// <summary>The class that becomes a world's component on the host's side.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="ClassName">Its name; the user declares it as a partial class.</param>
/// <param name="Accessibility">Who may see it, and so the types that it shows.</param>
public sealed record HostWorldOptions(
    string Namespace, string ClassName, BindingAccessibility Accessibility = BindingAccessibility.Public);
