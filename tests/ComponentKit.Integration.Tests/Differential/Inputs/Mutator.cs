namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Changes a component in a few places, mostly such that it can still be read.</summary>
internal sealed class Mutator(SeedSet seeds)
{
    private const int Declarators = -1;

    /// <summary>Makes a changed copy of a component.</summary>
    public byte[] Mutate(ComponentNode seed, Random random)
    {
        ComponentNode component = seed.Copy();
        for (int i = 1 + random.Next(4) * random.Next(2); i > 0; i--)
        {
            ComponentNode[] all = [.. component.All()];
            ComponentNode place = all[random.Next(all.Length)];
            if (place.Sections.Count == 0 || random.Next(5) == 0)
            {
                ChangeSections(place.Sections, random);
            }
            else
            {
                ChangeSection(place.Sections[random.Next(place.Sections.Count)], random);
            }
        }

        byte[] bytes = component.Encode();
        return random.Next(20) == 0 ? Damage(bytes, random) : bytes;
    }

    private void ChangeSections(List<SectionNode> sections, Random random)
    {
        int at = random.Next(sections.Count + 1);
        if (sections.Count == 0 || random.Next(3) == 0)
        {
            sections.Insert(at, seeds.Sections[random.Next(seeds.Sections.Count)].Copy());
            return;
        }

        at = random.Next(sections.Count);
        switch (random.Next(3))
        {
            case 0:
                sections.RemoveAt(at);
                break;
            case 1:
                sections.Insert(random.Next(sections.Count + 1), sections[at].Copy());
                break;
            default:
                int other = random.Next(sections.Count);
                (sections[at], sections[other]) = (sections[other], sections[at]);
                break;
        }
    }

    private void ChangeSection(SectionNode section, Random random)
    {
        if (section.Nested is { } nested)
        {
            ChangeSections(nested.Sections, random);
        }
        else if (section.Body.Children is null)
        {
            section.Body.Head = ByteMutator.Mutate(section.Body.Head, random);
        }
        else
        {
            ChangeList(section.Body.Children, section.Id, random);
        }
    }

    private void ChangeList(List<Node> nodes, int kind, Random random)
    {
        if (nodes.Count == 0)
        {
            Insert(nodes, seeds.Donor(kind, random), random);
            return;
        }

        int at = random.Next(nodes.Count);
        int other = random.Next(nodes.Count);
        switch (random.Next(12))
        {
            case 0:
                nodes.RemoveAt(at);
                break;
            case 1:
                Insert(nodes, nodes[at].Copy(), random);
                break;
            case 2:
                (nodes[at], nodes[other]) = (nodes[other], nodes[at]);
                break;
            case 3:
                Insert(nodes, seeds.Donor(kind, random), random);
                break;
            case 4:
                nodes[at] = seeds.Donor(kind, random) ?? nodes[at];
                break;
            default:
                ChangeNode(nodes[at], random);
                break;
        }
    }

    private void ChangeNode(Node node, Random random)
    {
        if (node.Children is null || random.Next(30) == 0)
        {
            node.Head = ByteMutator.Mutate(node.Head, random);
        }
        else
        {
            ChangeList(node.Children, Declarators, random);
        }
    }

    private static void Insert(List<Node> nodes, Node? node, Random random)
    {
        if (node is not null)
        {
            nodes.Insert(random.Next(nodes.Count + 1), node);
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        if (random.Next(4) == 0)
        {
            return bytes[..random.Next(bytes.Length)];
        }

        for (int i = random.Next(1, 4); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
