namespace ComponentKit.Emit.Naming;

/// <summary>The name of a generated type.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">The name in it.</param>
internal sealed record ClrName(string Namespace, string Name)
{
    /// <summary>The name of the codec beside the type.</summary>
    public ClrName Codec => this with { Name = Name + "Codec" };
}
