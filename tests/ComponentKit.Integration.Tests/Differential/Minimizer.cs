using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>Makes a component smaller while something stays true of it.</summary>
internal static class Minimizer
{
    /// <summary>The smallest component found by leaving out sections, definitions, declarators, then bytes.</summary>
    public static byte[] Minimize(byte[] component, Func<byte[], bool> holds)
    {
        for (int before = int.MaxValue; component.Length < before;)
        {
            before = component.Length;
            component = LeaveOutNodes(component, holds);
        }

        return component;
    }

    private static byte[] LeaveOutNodes(byte[] component, Func<byte[], bool> holds)
    {
        if (ComponentNode.TryParse(component) is not { } tree || !holds(tree.Encode()))
        {
            return component;
        }

        foreach (ComponentNode part in tree.All().ToArray())
        {
            LeaveOut(part.Sections, tree, holds);
            foreach (Node body in part.Sections.Select(s => s.Body))
            {
                LeaveOut(body, tree, holds);
            }
        }

        return tree.Encode();
    }

    private static void LeaveOut(Node node, ComponentNode tree, Func<byte[], bool> holds)
    {
        if (node.Children is { } children)
        {
            LeaveOut(children, tree, holds);
            children.ForEach(child => LeaveOut(child, tree, holds));
        }
    }

    private static void LeaveOut<T>(List<T> items, ComponentNode tree, Func<byte[], bool> holds)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            T item = items[i];
            items.RemoveAt(i);
            if (!holds(tree.Encode()))
            {
                items.Insert(i, item);
            }
        }
    }
}
