using System.Globalization;

namespace ComponentKit.Emit.Naming;

/// <summary>Gives out names within one scope, each once.</summary>
internal sealed class UniqueNameBuilder
{
    private readonly HashSet<string> _taken;

    public UniqueNameBuilder(params IEnumerable<string>[] taken)
        : this(StringComparer.Ordinal) => _taken.UnionWith(taken.SelectMany(t => t));

    public UniqueNameBuilder(IEqualityComparer<string> comparer) => _taken = new HashSet<string>(comparer);

    /// <summary>Takes a name that must not be given out; whether it was free.</summary>
    public bool Reserve(string name) => _taken.Add(name);

    /// <summary>Whether a name can still be given out.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Gives out the first of the candidates that is free, or else the last one with a number.</summary>
    public string Add(params string[] candidates)
    {
        foreach (string candidate in candidates)
        {
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }

        for (int number = 2; ; number++)
        {
            string numbered = candidates[candidates.Length - 1] + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
