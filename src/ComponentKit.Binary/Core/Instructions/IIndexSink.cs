using ComponentKit.Binary.Core.Model;

namespace ComponentKit.Binary.Core.Instructions;

/// <summary>Is told of every index into the spaces of the module that instructions hold, in the order of the bytes.</summary>
internal interface IIndexSink
{
    /// <summary>An index that is written.</summary>
    /// <param name="space">What it is an index of.</param>
    /// <param name="index">The index.</param>
    /// <param name="start">Where it starts in the expression, in bytes.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isSigned">Whether it is written as a signed number, as types are.</param>
    void OnIndex(CoreIndexSpace space, uint index, int start, int end, bool isSigned);

    /// <summary>Memory 0, which an access does not write.</summary>
    /// <param name="flags">The number with the alignment, which is written in the place of the memory.</param>
    /// <param name="start">Where the number starts in the expression, in bytes.</param>
    /// <param name="end">Where it ends.</param>
    void OnImplicitMemory(uint flags, int start, int end);
}
