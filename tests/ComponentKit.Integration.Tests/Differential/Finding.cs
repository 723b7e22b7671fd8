namespace ComponentKit.Integration.Tests.Differential;

/// <summary>Inputs with one fault.</summary>
/// <param name="Reason">What is wrong: a difference, an exception, too much time or memory.</param>
/// <param name="Number">The number of the first input.</param>
/// <param name="Component">The smallest of the inputs.</param>
/// <param name="Count">How many inputs there were.</param>
internal sealed record Finding(string Reason, int Number, byte[] Component, int Count)
{
    /// <summary>This, and one more input with the same fault.</summary>
    public Finding Add(byte[] component) =>
        this with { Count = Count + 1, Component = component.Length < Component.Length ? component : Component };
}
