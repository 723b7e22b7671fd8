namespace ComponentKit.Binary.Core.Instructions;

/// <summary>Where an instruction accesses a linear memory (<c>memarg</c>).</summary>
/// <param name="AlignmentLog2">The logarithm of the alignment that the access promises.</param>
/// <param name="Offset">What is added to the address, in bytes.</param>
/// <param name="Memory">The memory's index.</param>
public readonly record struct CoreMemoryArgument(uint AlignmentLog2, ulong Offset, uint Memory = 0);
