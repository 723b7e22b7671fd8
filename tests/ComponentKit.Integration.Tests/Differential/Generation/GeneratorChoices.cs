using ComponentKit.Integration.Tests.Differential.Inputs;

namespace ComponentKit.Integration.Tests.Differential.Generation;

/// <summary>What the parts of the generator share: chance, names, and now and then something wrong.</summary>
internal sealed class GeneratorChoices(Random random)
{
    // Many mistakes in one component hide each other, so half of the components have none on purpose.
    private readonly bool _isCareful = random.Next(2) == 0;
    private int _names;

    public Random Random => random;

    /// <summary>True once in a number of times.</summary>
    public bool OneIn(int number) => random.Next(number) == 0;

    /// <summary>Whether to make a mistake: true once in a number of times.</summary>
    public bool Wrong(int number) => !_isCareful && OneIn(number);

    /// <summary>A name that is new in most cases.</summary>
    public string Name() => Wrong(40) ? ByteMutator.AnyName(random) : Wrong(40) ? "n1" : $"n{++_names}";

    /// <summary>A name for an instance: that of an interface in many cases.</summary>
    public string InstanceName() => OneIn(3) ? $"a:b/n{++_names}" : OneIn(4) ? $"a:b/n{++_names}@1.{_names}.0" : Name();

    /// <summary>An index of an item that passes, rarely of any or none; null where no item passes.</summary>
    public uint? Index<T>(IReadOnlyList<T> items, Func<T, bool> passes)
    {
        if (Wrong(200))
        {
            return (uint)random.Next(items.Count + 1);
        }

        int[] fit = [.. Enumerable.Range(0, items.Count).Where(i => passes(items[i]))];
        return fit.Length == 0 ? null : (uint)fit[fit.Length - 1 - random.Next(Math.Min(fit.Length, 6))];
    }
}
