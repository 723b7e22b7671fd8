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
    /// Called for each edge that closes a cycle, which is then ignored: with the node that it leads from, the one that it leads to,
    /// and a function that gives the whole cycle beginning with the latter. A cycle may be as long as the input, and there may be as
    /// many, so that it is only to be asked for where it is shown.
    /// </param>
    public static List<T> ByDepth<T>(
        IEnumerable<T> nodes, Func<T, IEnumerable<T>> dependencies, Action<T, T, Func<IReadOnlyList<T>>> onCycle)
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
                    T target = rest.Current;
                    onCycle(node, target, () => path.SkipWhile(p => p.Node != target).Select(p => p.Node).ToList());
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
        IReadOnlyList<T> nodes, Func<T, IEnumerable<T>> dependencies, Action<T, T, Func<IReadOnlyList<T>>> onCycle)
        where T : class
    {
        var closing = new HashSet<(T From, T To)>();
        ByDepth(nodes, dependencies, (from, to, cycle) =>
        {
            if (closing.Add((from, to)))
            {
                onCycle(from, to, cycle);
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
