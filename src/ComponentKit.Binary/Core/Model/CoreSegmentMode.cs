using ComponentKit.Binary.Core.Instructions;

namespace ComponentKit.Binary.Core.Model;

/// <summary>When a segment takes effect.</summary>
public abstract record CoreSegmentMode
{
    private CoreSegmentMode()
    {
    }

    /// <summary>At instantiation: it is copied to a place.</summary>
    /// <param name="Target">The index of the table or memory.</param>
    /// <param name="Offset">The place.</param>
    public sealed record Active(uint Target, CoreExpression Offset) : CoreSegmentMode;

    /// <summary>When an instruction says so.</summary>
    public sealed record Passive : CoreSegmentMode;

    /// <summary>Never: it declares functions that <c>ref.func</c> refers to. Only element segments can.</summary>
    public sealed record Declarative : CoreSegmentMode;

    /// <summary>At instantiation, at a place that is a number.</summary>
    /// <param name="offset">The place in a memory or table that is addressed by <c>i32</c>.</param>
    /// <param name="target">The index of the table or memory.</param>
    public static CoreSegmentMode At(uint offset, uint target = 0) =>
        new Active(target, new InstructionWriter().I32Const((int)offset).End().ToExpression());
}
