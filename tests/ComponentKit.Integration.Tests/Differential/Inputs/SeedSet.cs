namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Components to start from, and the definitions they hold, for putting one's into another.</summary>
internal sealed class SeedSet
{
    // Larger ones only make the others wait: what they hold that is not in smaller ones is core code.
    private const int MaxLength = 40_000;

    private readonly Dictionary<int, List<Node>> _donors = [];

    /// <summary>Cuts up components; what cannot be read or is large is left out.</summary>
    public SeedSet(IEnumerable<byte[]> components)
    {
        foreach (byte[] bytes in components.Where(c => c.Length <= MaxLength))
        {
            if (ComponentNode.TryParse(bytes) is { } component)
            {
                Components.Add(component);
                Collect(component);
            }
        }
    }

    /// <summary>The seeds.</summary>
    public List<ComponentNode> Components { get; } = [];

    /// <summary>All sections of all seeds.</summary>
    public List<SectionNode> Sections { get; } = [];

    /// <summary>A definition of any seed from sections of one id, or a declarator for -1; null where no seed has one.</summary>
    public Node? Donor(int kind, Random random) =>
        _donors.TryGetValue(kind, out List<Node>? nodes) ? nodes[random.Next(nodes.Count)].Copy() : null;

    private void Collect(ComponentNode root)
    {
        foreach (SectionNode section in root.All().SelectMany(c => c.Sections))
        {
            Sections.Add(section);
            foreach (Node node in section.Body.Children ?? [])
            {
                Add(section.Id, node);
                CollectDeclarators(node);
            }
        }
    }

    private void CollectDeclarators(Node parent)
    {
        foreach (Node node in parent.Children ?? [])
        {
            Add(-1, node);
            CollectDeclarators(node);
        }
    }

    private void Add(int kind, Node node)
    {
        if (!_donors.TryGetValue(kind, out List<Node>? nodes))
        {
            _donors.Add(kind, nodes = []);
        }

        nodes.Add(node);
    }
}
