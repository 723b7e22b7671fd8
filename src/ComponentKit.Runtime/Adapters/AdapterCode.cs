using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Runtime.Adapters;

/// <summary>The code of one function of an adapter: instructions, and locals as they are needed.</summary>
/// <param name="parameters">The number of parameters.</param>
internal sealed class AdapterCode(int parameters)
{
    private readonly List<CoreValueType> _locals = [];

    /// <summary>The instructions.</summary>
    internal InstructionWriter Writer { get; } = new();

    /// <summary>The types of the locals behind the parameters.</summary>
    internal CoreValueType[] Locals => [.. _locals];

    /// <summary>A new local.</summary>
    internal uint Local(CoreValueType type)
    {
        _locals.Add(type);
        return (uint)(parameters + _locals.Count - 1);
    }

    /// <summary>Takes what is on the stack into a new local.</summary>
    internal uint Take(CoreValueType type)
    {
        uint local = Local(type);
        Writer.LocalSet(local);
        return local;
    }

    /// <summary>Writes code for each number from 0 on that a local can have; null for no code.</summary>
    internal void Switch(uint local, IReadOnlyList<Action?> cases)
    {
        List<int> written = [.. Enumerable.Range(0, cases.Count).Where(i => cases[i] is not null)];
        if (written.Count == 0)
        {
            return;
        }

        Writer.Block();
        for (int i = 0; i < written.Count; i++)
        {
            Writer.Block();
        }

        uint end = (uint)written.Count;
        Writer.LocalGet(local).BrTable([.. Enumerable.Range(0, cases.Count).Select(i => cases[i] is null ? end : (uint)written.IndexOf(i))], end);
        for (int i = 0; i < written.Count; i++)
        {
            Writer.End();
            cases[written[i]]!();
            Writer.Br((uint)(written.Count - 1 - i));
        }

        Writer.End();
    }
}
