using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Writes code that looks whether all of some bytes are ASCII.</summary>
internal static class AsciiScan
{
    private const int Words = 4;
    private const long HighBits = unchecked((long)0x8080808080808080);

    /// <summary>Writes it; what it leaves on the stack is not 0 if there is another byte among them.</summary>
    internal static void Write(AdapterCode code, uint pointer, uint length, uint memory)
    {
        InstructionWriter writer = code.Writer;
        uint at = code.Local(CoreValueType.I32);
        uint left = code.Local(CoreValueType.I32);
        uint seen = code.Local(CoreValueType.I64);
        writer.LocalGet(pointer).LocalSet(at);
        writer.LocalGet(length).LocalSet(left);
        WriteLoop(8 * Words, () =>
        {
            for (int i = 0; i < Words; i++)
            {
                writer.LocalGet(at).Op(Opcode.I64Load, new CoreMemoryArgument(0, (ulong)(8 * i), memory));
                if (i > 0)
                {
                    writer.I64Or();
                }
            }
        });
        WriteLoop(8, () => writer.LocalGet(at).Op(Opcode.I64Load, new CoreMemoryArgument(0, 0, memory)));
        WriteLoop(1, () => writer.LocalGet(at).I32Load8U(0, memory).I64ExtendI32U());
        writer.LocalGet(seen).I64Const(HighBits).I64And().I64Const(0).I64Ne();

        // While there are so many bytes left: what they have is noted, and they are passed.
        void WriteLoop(int bytes, Action load)
        {
            writer.Block().Loop();
            writer.LocalGet(left).I32Const(bytes).I32LtU().BrIf(1);
            load();
            writer.LocalGet(seen).I64Or().LocalSet(seen);
            writer.LocalGet(at).I32Const(bytes).I32Add().LocalSet(at);
            writer.LocalGet(left).I32Const(bytes).I32Sub().LocalSet(left);
            writer.Br(0).End().End();
        }
    }
}
