namespace ComponentKit.Wit.Resolution;

/// <summary>Orders nodes so that each comes after those it depends on, otherwise keeping their order.</summary>
/// <remarks>Without recursion: a chain may be as long as the input.</remarks>
internal static class TopologicalOrder
{
    /// <summary>Sorts; a cycle is reported once, by the node that closes it, and its last edge is then ignored.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="dependencies">The nodes that one depends on.</param>
    /// <param name="onCycle">Called with the node that depends on itself through the nodes in between.</param>
    public static List<T> Sort<T>(
        IEnumerable<T> nodes, Func<T, IEnumerable<T>> dependencies, Action<IReadOnlyList<T>> onCycle)
        where T : class
    {
        var order = new List<T>();
        var states = new Dictionary<T, bool>();
        var path = new List<(T Node, IEnumerator<T> Next)>();
        foreach (T root in nodes)
        {
            if (!states.ContainsKey(root))
            {
                Enter(root);
            }

            while (path.Count > 0)
            {
                (T node, IEnumerator<T> rest) = path[path.Count - 1];
                if (!rest.MoveNext())
                {
                    states[node] = true;
                    order.Add(node);
                    path.RemoveAt(path.Count - 1);
                }
                else if (!states.TryGetValue(rest.Current, out bool isDone))
                {
                    Enter(rest.Current);
                }
                else if (!isDone)
                {
                    int start = path.FindIndex(p => ReferenceEquals(p.Node, rest.Current));
                    onCycle(path.GetRange(start, path.Count - start).ConvertAll(p => p.Node));
                }
            }
        }

        return order;

        void Enter(T node)
        {
            states.Add(node, false);
            path.Add((node, dependencies(node).GetEnumerator()));
        }
    }
}
