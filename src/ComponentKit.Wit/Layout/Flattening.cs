using System.Collections.Immutable;

namespace ComponentKit.Wit.Layout;

/// <summary>The limits and rules of flattening: the chapter "Flattening" of <c>CanonicalABI.md</c>.</summary>
public static class Flattening
{
    /// <summary><c>MAX_FLAT_PARAMS</c>: parameters that need more core values than this go through memory.</summary>
    public const int MaxFlatParams = 16;

    /// <summary><c>MAX_FLAT_ASYNC_PARAMS</c>: the same where an import is lowered with the async option.</summary>
    public const int MaxFlatAsyncParams = 4;

    /// <summary><c>MAX_FLAT_RESULTS</c>: a result that needs more core values than this goes through memory.</summary>
    public const int MaxFlatResults = 1;

    // A fixed-length list may flatten to billions of values. Nothing asks for more than the limit, and one more shows that
    // it is passed.
    internal const int Kept = MaxFlatParams + 1;

    /// <summary><c>join</c>: the core type that carries either of two, in the payloads of a variant.</summary>
    public static FlatType Join(FlatType a, FlatType b)
    {
        if (a == b)
        {
            return a;
        }

        return (a, b) is (FlatType.I32, FlatType.F32) or (FlatType.F32, FlatType.I32) ? FlatType.I32 : FlatType.I64;
    }

    internal static ImmutableArray<FlatType> Concat(IEnumerable<TypeLayout> layouts)
    {
        var flat = ImmutableArray.CreateBuilder<FlatType>();
        foreach (TypeLayout layout in layouts)
        {
            foreach (FlatType type in layout.FlatTypes)
            {
                if (flat.Count == Kept)
                {
                    return flat.ToImmutable();
                }

                flat.Add(type);
            }
        }

        return flat.ToImmutable();
    }

    internal static ImmutableArray<FlatType> Repeat(TypeLayout element, uint length)
    {
        // An element with no core values of its own does not occur: every type has at least one, so this ends after a few.
        long wanted = Math.Min(length, Kept);
        return Concat(Enumerable.Repeat(element, (int)wanted));
    }

    internal static ImmutableArray<FlatType> Variant(IEnumerable<TypeLayout?> payloads)
    {
        var flat = ImmutableArray.CreateBuilder<FlatType>();
        flat.Add(FlatType.I32);
        foreach (TypeLayout? payload in payloads)
        {
            if (payload is null)
            {
                continue;
            }

            for (int i = 0; i < payload.FlatTypes.Length && i + 1 < Kept; i++)
            {
                if (i + 1 < flat.Count)
                {
                    flat[i + 1] = Join(flat[i + 1], payload.FlatTypes[i]);
                }
                else
                {
                    flat.Add(payload.FlatTypes[i]);
                }
            }
        }

        return flat.ToImmutable();
    }
}
