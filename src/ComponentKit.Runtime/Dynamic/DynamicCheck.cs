using System.Collections.Immutable;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Checks that values are of the types that they are lowered as: callers make both up at run time.</summary>
internal static class DynamicCheck
{
    /// <summary>An integer of a type, as bits.</summary>
    /// <exception cref="ArgumentException">The type does not reach that far.</exception>
    internal static ulong Bits(Int128 value, uint size, bool isSigned)
    {
        int bits = (int)size * 8;
        Int128 low = isSigned ? -(Int128.One << (bits - 1)) : Int128.Zero;
        Int128 high = (Int128.One << (isSigned ? bits - 1 : bits)) - 1;
        return value >= low && value <= high
            ? (ulong)(value & ulong.MaxValue)
            : throw new ArgumentException($"{value} is not between {low} and {high}");
    }

    /// <summary>A case's number and payload.</summary>
    /// <exception cref="ArgumentException">The type has no such case, or the case has a payload where the value has none, or the other way round.</exception>
    internal static void Case(int number, ImmutableArray<WitType?> payloads, ComponentValue? payload, string type)
    {
        if (number < 0 || number >= payloads.Length)
        {
            throw new ArgumentException($"{number} is not the number of a case of `{type}`");
        }

        if (payloads[number] is null != payload is null)
        {
            throw new ArgumentException(
                $"the case {number} of `{type}` has {(payloads[number] is null ? "no" : "a")} payload, unlike the value");
        }
    }

    /// <summary>The parts of a record or tuple.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than the type has.</exception>
    internal static void Count(int values, int types)
    {
        if (values != types)
        {
            throw new ArgumentException($"the value has {values} parts, its type {types}");
        }
    }

    /// <summary>The bits of flags.</summary>
    /// <exception cref="ArgumentException">A bit has no label.</exception>
    internal static uint Flags(uint bits, TypeDefKind.Flags kind) =>
        DynamicFlags.Known(bits, kind) == bits ? bits : throw new ArgumentException($"0x{bits:x} has bits for which there is no flag");
}
