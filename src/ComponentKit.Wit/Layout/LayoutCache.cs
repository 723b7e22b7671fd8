using System.Runtime.CompilerServices;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>Layouts of types, made once for each and kept as long as the type.</summary>
internal sealed class LayoutCache<T>
    where T : class
{
    private readonly ConditionalWeakTable<WitType, Entry> _layouts32 = new();
    private readonly ConditionalWeakTable<WitType, Entry> _layouts64 = new();

    /// <summary>The layout of a type.</summary>
    /// <param name="type">The type, which is no alias.</param>
    /// <param name="pointer">The type of addresses in the memory.</param>
    /// <param name="make">Makes it.</param>
    internal T Get(WitType type, PointerType pointer, Func<WitType, PointerType, T> make)
    {
        ConditionalWeakTable<WitType, Entry> cache = pointer == PointerType.I32 ? _layouts32 : _layouts64;
        if (!cache.TryGetValue(type, out Entry? entry))
        {
            entry = new Entry(make(type, pointer));

            // Another thread may have been faster; its layout equals this one.
            entry = cache.GetValue(type, _ => entry);
        }

        return entry.Layout;
    }

    // The table may ask for the constructor of its values' class: trimming has to know the class.
    private sealed class Entry(T layout)
    {
        internal T Layout { get; } = layout;
    }
}
