using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary>How the values of one type cross from one component to another: the lift and the lower of that type, fused.</summary>
/// <remarks>
/// Nodes form a tree like the type's, or a graph without cycles where parts of it are shared. They are made once for a call site
/// and know nothing of an instance. Ranges in memory that a node is given have been checked on both sides as a whole, and each
/// access is checked all the same.
/// </remarks>
internal abstract unsafe class TransferNode
{
    /// <summary>The number of bytes of a value that may be copied as they are: no bit pattern is wrong or in need of change. Else 0.</summary>
    internal virtual uint PlainSize => 0;

    /// <summary>From memory to memory.</summary>
    internal abstract void Memory(Transfer t, ulong from, ulong to);

    /// <summary>From flat values to flat values. All of the type's slots on the target's side are written.</summary>
    internal abstract void Flat(Transfer t, FlatValue* from, FlatValue* to);
}
