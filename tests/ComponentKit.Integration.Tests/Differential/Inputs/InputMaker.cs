using ComponentKit.Integration.Tests.Differential.Generation;

namespace ComponentKit.Integration.Tests.Differential.Inputs;

/// <summary>Makes an input of every number: a seed that was changed, or a generated component, changed or as it is.</summary>
internal sealed class InputMaker(SeedSet seeds)
{
    private readonly Mutator _mutator = new(seeds);

    /// <summary>The input of a number; always the same while the seeds are.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(number);
        if (number % 3 != 0)
        {
            return _mutator.Mutate(seeds.Components[random.Next(seeds.Components.Count)], random);
        }

        byte[] generated = ComponentGenerator.Generate(random);
        return random.Next(3) == 0 && ComponentNode.TryParse(generated) is { } component ? _mutator.Mutate(component, random) : generated;
    }
}
