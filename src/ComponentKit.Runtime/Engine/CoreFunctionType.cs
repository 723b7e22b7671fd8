using System.Collections.Immutable;

namespace ComponentKit.Runtime.Engine;

/// <summary>The type of a core function, by the engine's numbers for value types.</summary>
internal sealed record CoreFunctionType(ImmutableArray<byte> Parameters, ImmutableArray<byte> Results)
{
    internal const byte I32 = 0;
    internal const byte I64 = 1;
    internal const byte F32 = 2;
    internal const byte F64 = 3;

    public bool Equals(CoreFunctionType? other) =>
        other is not null && Parameters.SequenceEqual(other.Parameters) && Results.SequenceEqual(other.Results);

    public override int GetHashCode() => Parameters.Length * 31 + Results.Length;

    public override string ToString() => $"[{Names(Parameters)}] -> [{Names(Results)}]";

    private static string Names(ImmutableArray<byte> types) => string.Join(" ", types.Select(t => t switch
    {
        I32 => "i32",
        I64 => "i64",
        F32 => "f32",
        F64 => "f64",
        _ => "another type",
    }));
}
