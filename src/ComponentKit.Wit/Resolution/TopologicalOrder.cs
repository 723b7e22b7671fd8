namespace ComponentKit.Wit.Resolution;

/// <summary>Orders nodes so that each comes after those it depends on.</summary>
/// <remarks>Without recursion: a chain may be as long as the input.</remarks>
internal static class TopologicalOrder
{
    /// <summary>
    /// Sorts by a walk into depth: before each node stand those it depends on, in the order in which it names them.
    /// </summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="dependencies">The nodes that one depends on.</param>
    /// <param name="onCycle">
    /// Called with the node that depends on itself through the nodes in between, once for each node that closes a cycle; its
    /// edge is then ignored.
    /// </param>
    public static List<T> ByDepth<T>(
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

    /// <summary>
    /// Sorts by place: of the nodes whose dependencies are done, the first one comes next. Binary packages are written in this
    /// order too, so that text and binary give the same model.
    /// </summary>
    /// <param name="nodes">The nodes; a dependency that is not among them counts as done.</param>
    /// <param name="dependencies">The nodes that one depends on.</param>
    /// <param name="onCycle">As for <see cref="ByDepth"/>.</param>
    public static List<T> ByPlace<T>(
        IReadOnlyList<T> nodes, Func<T, IEnumerable<T>> dependencies, Action<IReadOnlyList<T>> onCycle)
        where T : class
    {
        var closing = new HashSet<(T From, T To)>();
        ByDepth(nodes, dependencies, cycle =>
        {
            if (closing.Add((cycle[cycle.Count - 1], cycle[0])))
            {
                onCycle(cycle);
            }
        });

        var places = new Dictionary<T, int>();
        for (int i = 0; i < nodes.Count; i++)
        {
            places.Add(nodes[i], i);
        }

        int[] missing = new int[nodes.Count];
        var users = new List<int>?[nodes.Count];
        var ready = new SortedSet<int>();
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (T dependency in dependencies(nodes[i]))
            {
                if (places.TryGetValue(dependency, out int place) && !closing.Contains((nodes[i], dependency)))
                {
                    (users[place] ??= []).Add(i);
                    missing[i]++;
                }
            }

            if (missing[i] == 0)
            {
                ready.Add(i);
            }
        }

        var order = new List<T>(nodes.Count);
        while (ready.Count > 0)
        {
            int next = ready.Min;
            ready.Remove(next);
            order.Add(nodes[next]);
            foreach (int user in users[next] ?? [])
            {
                if (--missing[user] == 0)
                {
                    ready.Add(user);
                }
            }
        }

        return order;
    }
}
