namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>A section: a list of definitions, a nested component, or bytes.</summary>
/// <param name="Id">The section's id.</param>
/// <param name="Body">The content, unless it is a component.</param>
/// <param name="Nested">The nested component.</param>
internal sealed record SectionNode(byte Id, Node Body, ComponentNode? Nested)
{
    public byte[] Content()
    {
        if (Nested is not null)
        {
            return Nested.Encode();
        }

        var writer = new ByteWriter();
        Body.Write(writer);
        return writer.ToArray();
    }

    public SectionNode Copy() => new(Id, Body.Copy(), Nested?.Copy());
}
