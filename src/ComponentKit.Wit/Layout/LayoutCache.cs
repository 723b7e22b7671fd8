using System.Runtime.CompilerServices;
using ComponentKit.Wit.Model;

namespace ComponentKit.Wit.Layout;

/// <summary>Layouts of types, made once for each and kept as long as the type.</summary>
internal sealed class LayoutCache<T>
    where T : class
{
    private readonly ConditionalWeakTable<WitType, T> _layouts32 = new();
    private readonly ConditionalWeakTable<WitType, T> _layouts64 = new();

    /// <summary>The layout of a type.</summary>
    /// <param name="type">The type, which is no alias.</param>
    /// <param name="pointer">The type of addresses in the memory.</param>
    /// <param name="make">Makes it.</param>
    internal T Get(WitType type, PointerType pointer, Func<WitType, PointerType, T> make)
    {
        ConditionalWeakTable<WitType, T> cache = pointer == PointerType.I32 ? _layouts32 : _layouts64;
        if (!cache.TryGetValue(type, out T? layout))
        {
            layout = make(type, pointer);

            // Another thread may have been faster; its layout equals this one.
            layout = cache.GetValue(type, _ => layout);
        }

        return layout;
    }
}
