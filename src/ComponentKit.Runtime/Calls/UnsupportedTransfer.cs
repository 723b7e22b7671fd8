using ComponentKit.Runtime.CanonicalAbi;

namespace ComponentKit.Runtime.Calls;

/// <summary>Values that cannot cross yet.</summary>
/// <param name="what">What they are, in the plural.</param>
internal sealed unsafe class UnsupportedTransfer(string what) : TransferNode
{
    internal override void Memory(Transfer t, ulong from, ulong to) => throw Fail();

    internal override void Flat(Transfer t, FlatValue* from, FlatValue* to) => throw Fail();

    private NotSupportedException Fail() => new($"{what} cannot be passed between components yet");
}
