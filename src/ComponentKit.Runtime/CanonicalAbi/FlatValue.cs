using System.Runtime.InteropServices;

namespace ComponentKit.Runtime.CanonicalAbi;

/// <summary>One flat core value: an i32, i64, f32 or f64 as it goes in and out of core functions.</summary>
/// <remarks>
/// Every setter writes all of the low 64 bits, zero-extended. That makes the joins of variant flattening free: whatever type
/// two cases share a slot as, the bits of either are already where the other's type finds them
/// (CanonicalABI.md, Flat Lifting and Flat Lowering).
/// </remarks>
[StructLayout(LayoutKind.Explicit, Size = 16)]
public struct FlatValue
{
    [FieldOffset(0)]
    private ulong _bits;

    /// <summary>The value as an i64, unsigned.</summary>
    public ulong U64
    {
        readonly get => _bits;
        set => _bits = value;
    }

    /// <summary>The value as an i64.</summary>
    public long S64
    {
        readonly get => (long)_bits;
        set => _bits = (ulong)value;
    }

    /// <summary>The value as an i32, unsigned; what lies above 32 bits does not count.</summary>
    public uint U32
    {
        readonly get => (uint)_bits;
        set => _bits = value;
    }

    /// <summary>The value as an i32.</summary>
    public int S32
    {
        readonly get => (int)_bits;
        set => _bits = (uint)value;
    }

    /// <summary>The value as an f32.</summary>
    public float F32
    {
        readonly get => BitConverter.UInt32BitsToSingle((uint)_bits);
        set => _bits = BitConverter.SingleToUInt32Bits(value);
    }

    /// <summary>The value as an f64.</summary>
    public double F64
    {
        readonly get => BitConverter.UInt64BitsToDouble(_bits);
        set => _bits = BitConverter.DoubleToUInt64Bits(value);
    }

    /// <inheritdoc/>
    public override readonly string ToString() => $"0x{_bits:x}";
}
