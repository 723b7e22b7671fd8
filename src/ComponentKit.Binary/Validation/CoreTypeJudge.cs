namespace ComponentKit.Binary.Validation;

/// <summary>Has the engine judge the core types of a component that are more than plain functions.</summary>
/// <remarks>
/// All of them at the end and at once: a type can refer to any type before it, so that judging each by itself would take time that grows
/// with the square of their number.
/// </remarks>
internal sealed class CoreTypeJudge
{
    private readonly List<(int Groups, long Offset)> _types = [];

    /// <summary>Notes a definition that has to be judged.</summary>
    /// <param name="groups">How many groups the table of core types has with it.</param>
    /// <param name="offset">Where the definition is.</param>
    public void Add(int groups, long offset) => _types.Add((groups, offset));

    /// <summary>Fails with the first definition that is not valid.</summary>
    /// <param name="context">The validation.</param>
    public void Judge(ValidationContext context)
    {
        if (_types.Count == 0 || Find(context, _types.Count - 1) is not { } last)
        {
            return;
        }

        // What is not valid stays so, whatever follows it.
        (int first, int end, CoreModuleFault fault) = (0, _types.Count - 1, last);
        while (first < end)
        {
            int middle = first + ((end - first) / 2);
            if (Find(context, middle) is { } found)
            {
                (end, fault) = (middle, found);
            }
            else
            {
                first = middle + 1;
            }
        }

        throw context.Fail(ValidationDiagnostics.InvalidType, _types[end].Offset, $"the core type is not valid: {fault.Message}");
    }

    private CoreModuleFault? Find(ValidationContext context, int index) =>
        context.CoreValidator?.Validate(context.CoreTypes.ToModule(_types[index].Groups));
}
