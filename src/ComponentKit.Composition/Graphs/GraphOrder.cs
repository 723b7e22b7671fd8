using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Composition.Graphs;

/// <summary>The order in which nodes can be made: each behind what it needs, and else as they were added.</summary>
internal static class GraphOrder
{
    /// <summary>The nodes in order.</summary>
    /// <exception cref="DiagnosticException">Some need each other.</exception>
    public static IReadOnlyList<CompositionNode> Of(Composition composition)
    {
        int count = composition.Nodes.Count;
        var users = new List<CompositionNode>?[count];
        int[] waitsFor = new int[count];
        foreach (CompositionNode node in composition.Nodes)
        {
            foreach (CompositionNode need in NeedsOf(node))
            {
                (users[need.Index] ??= []).Add(node);
                waitsFor[node.Index]++;
            }
        }

        var ready = new PriorityQueue<CompositionNode, int>(
            composition.Nodes.Where(n => waitsFor[n.Index] == 0).Select(n => (n, n.Index)));
        var order = new List<CompositionNode>(count);
        while (ready.TryDequeue(out CompositionNode? node, out _))
        {
            order.Add(node);
            foreach (CompositionNode user in users[node.Index] ?? [])
            {
                if (--waitsFor[user.Index] == 0)
                {
                    ready.Enqueue(user, user.Index);
                }
            }
        }

        return order.Count == count ? order : throw Cycle(composition, waitsFor);
    }

    private static IEnumerable<CompositionNode> NeedsOf(CompositionNode node)
    {
        IEnumerable<CompositionNode> needs = node.Kind switch
        {
            CompositionNodeKind.Instantiation => node.Arguments.Select(a => a.Value),
            CompositionNodeKind.Alias => [node.Source!],
            _ => node.Dependencies,
        };
        return needs;
    }

    // Whoever still waits is on a cycle or behind one: going from need to need, one of them comes again.
    private static DiagnosticException Cycle(Composition composition, int[] waitsFor)
    {
        CompositionNode node = composition.Nodes.First(n => waitsFor[n.Index] > 0);
        var seen = new HashSet<CompositionNode>();
        while (seen.Add(node))
        {
            node = NeedsOf(node).First(n => waitsFor[n.Index] > 0);
        }

        var path = new List<CompositionNode>();
        CompositionNode next = node;
        do
        {
            path.Add(next);
            next = NeedsOf(next).First(n => waitsFor[n.Index] > 0);
        }
        while (next != node);
        string[] instances = [.. path.Where(n => n.Kind == CompositionNodeKind.Instantiation).Select(n => n.Describe())];
        return new DiagnosticException(new Diagnostic(
            GraphDiagnostics.Cycle,
            $"{string.Join(", which needs ", instances.Append(instances[0]))}: no instance can be the first",
            node.Place)
        {
            Help = "leave one of their imports to be imported, or have a third instance give it",
        });
    }
}
