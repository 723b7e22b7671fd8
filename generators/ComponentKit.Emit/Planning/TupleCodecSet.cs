using ComponentKit.Emit.Naming;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit.Planning;

/// <summary>The codecs of the tuples that a file uses, one for each C# type, and the lengths that its lists of fixed length have.</summary>
internal sealed class TupleCodecSet
{
    // Past this, a name says less than a number.
    private const int MaxNameLength = 60;

    private readonly Dictionary<string, TupleCodecPlan> _plans = new(StringComparer.Ordinal);
    private readonly UniqueNameBuilder _names = new(StringComparer.Ordinal);

    /// <summary>The lengths of lists that are inline arrays.</summary>
    public SortedSet<uint> InlineLengths { get; private set; } = [];

    /// <summary>The lengths of lists that are arrays.</summary>
    public SortedSet<uint> ArrayLengths { get; } = [];

    /// <summary>All codecs, in the order in which they were first needed.</summary>
    public IEnumerable<TupleCodecPlan> Plans => _plans.Values.OrderBy(p => p.Order);

    /// <summary>A set for types that are only named, and need no codecs.</summary>
    public TupleCodecSet WithoutCodecs() => new() { InlineLengths = InlineLengths };

    /// <summary>The name of the codec of a tuple.</summary>
    public string Add(string clrType, string shortName, TupleType type, IReadOnlyList<ValuePlan> items)
    {
        // Two tuples of one C# type can differ in their handles: own and borrow look the same.
        string key = string.Join(", ", items.Select(i => i.Codec));
        if (!_plans.TryGetValue(key, out TupleCodecPlan? plan))
        {
            RecordLayout layout = RecordLayout.Of(type);
            string name = _names.Add((shortName.Length > MaxNameLength ? "Tuple" : shortName) + "Codec");
            plan = new TupleCodecPlan(
                _plans.Count, name, clrType, SlotPlanner.Place(items, layout, i => $"Item{i + 1}"), CodecShape.Of(layout.Type));
            _plans.Add(key, plan);
        }

        return plan.Name;
    }
}
