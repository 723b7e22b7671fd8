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
        // Nearly all numbers are small, and arithmetic with 128 bits is not fast.
        long number = unchecked((long)value);
        bool fits = (size, isSigned) switch
        {
            (1, true) => number == (sbyte)number,
            (1, false) => number == (byte)number,
            (2, true) => number == (short)number,
            (2, false) => number == (ushort)number,
            (4, true) => number == (int)number,
            (4, false) => number == (uint)number,
            _ => true,
        };
        return fits && value == (size == 8 && !isSigned ? (Int128)unchecked((ulong)number) : number)
            ? unchecked((ulong)number)
            : throw OutOfRange(value, (int)size * 8, isSigned);
    }

    /// <summary>A case's number and payload.</summary>
    /// <exception cref="ArgumentException">The type has no such case, or the case has a payload where the value has none, or the other way round.</exception>
    internal static void Case(int number, ImmutableArray<WitCase> cases, ComponentValue? payload, TypeDef type)
    {
        if (number < 0 || number >= cases.Length)
        {
            throw new ArgumentException($"{number} is not the number of a case of `{type}`");
        }

        if (cases[number].Payload is null != payload is null)
        {
            Payload(number, cases[number].Payload, payload, type.ToString());
        }
    }

    /// <summary>The payload of a case.</summary>
    /// <exception cref="ArgumentException">The case has one where the value has none, or the other way round.</exception>
    internal static void Payload(int number, WitType? expected, ComponentValue? payload, string type)
    {
        if (expected is null != payload is null)
        {
            throw new ArgumentException($"the case {number} of `{type}` has {(expected is null ? "no" : "a")} payload, unlike the value");
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

    private static ArgumentException OutOfRange(Int128 value, int bits, bool isSigned)
    {
        Int128 low = isSigned ? -(Int128.One << (bits - 1)) : Int128.Zero;
        Int128 high = (Int128.One << (isSigned ? bits - 1 : bits)) - 1;
        return new ArgumentException($"{value} is not between {low} and {high}");
    }
}
