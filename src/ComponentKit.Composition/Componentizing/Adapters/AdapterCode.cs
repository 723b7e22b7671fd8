using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Core.Model;
using ComponentKit.Binary.Sections;

namespace ComponentKit.Composition.Componentizing.Adapters;

/// <summary>The functions that adapters get: an allocator, and what makes room for their stack.</summary>
internal static class AdapterCode
{
    private const int PageSize = 0x10000;
    private const int PageSizeLog2 = 16;
    private const int Alignment = 8;

    /// <summary>An allocator that gives whole new pages of memory, one at a time, and traps for all else.</summary>
    public static CoreBody ReallocByGrowing()
    {
        const uint OldAddress = 0;
        const uint OldSize = 1;
        const uint NewSize = 3;
        const uint Page = 4;
        var code = new InstructionWriter();
        TrapUnless(code.I32Const(0).LocalGet(OldAddress).I32Ne());
        TrapUnless(code.I32Const(0).LocalGet(OldSize).I32Ne());
        TrapUnless(code.I32Const(PageSize).LocalGet(NewSize).I32Ne());
        TrapUnless(code.I32Const(1).MemoryGrow().LocalTee(Page).I32Const(-1).I32Eq());
        code.LocalGet(Page).I32Const(PageSizeLog2).I32Shl().End();
        return new CoreBody([new CoreLocals(1, CoreValueType.I32)], code.ToExpression());
    }

    /// <summary>Allocates a page and lets the stack start at its end.</summary>
    /// <param name="realloc">The allocator.</param>
    /// <param name="stackPointer">The global with the top of the stack.</param>
    /// <param name="state">A global that is 0 before this, 1 meanwhile, as the allocator may call the adapter, and 2 behind it; or null.</param>
    public static CoreBody AllocateStack(uint realloc, uint stackPointer, uint? state)
    {
        var code = new InstructionWriter();
        if (state is { } global)
        {
            code.GlobalGet(global).I32Const(0).I32Eq().If().I32Const(1).GlobalSet(global);
        }

        code.I32Const(0).I32Const(0).I32Const(Alignment).I32Const(PageSize).Call(realloc).I32Const(PageSize).I32Add().GlobalSet(stackPointer);
        if (state is { } done)
        {
            code.I32Const(2).GlobalSet(done).End();
        }

        return new CoreBody([], code.End().ToExpression());
    }

    private static void TrapUnless(InstructionWriter code) => code.If().Unreachable().End();
}
