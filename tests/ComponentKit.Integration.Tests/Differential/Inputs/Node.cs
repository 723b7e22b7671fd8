namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>A definition or declarator as bytes, with those inside of it where it is a list of them.</summary>
/// <param name="Head">All bytes of one without a list; what stands before the list's count else.</param>
/// <param name="Children">The list; null without one.</param>
internal sealed record Node(byte[] Head, List<Node>? Children)
{
    public byte[] Head { get; set; } = Head;

    public void Write(ByteWriter writer)
    {
        writer.Bytes(Head);
        if (Children is not null)
        {
            writer.Number((uint)Children.Count);
            Children.ForEach(child => child.Write(writer));
        }
    }

    public Node Copy() => new([.. Head], Children?.ConvertAll(child => child.Copy()));
}
