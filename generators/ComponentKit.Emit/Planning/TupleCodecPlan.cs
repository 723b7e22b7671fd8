using System.Collections.Immutable;

namespace ComponentKit.Emit.Planning;

/// <summary>The codec of a tuple.</summary>
/// <param name="Order">Its place among those of its file.</param>
/// <param name="Name">The name of the codec.</param>
/// <param name="Type">The C# type of the tuple.</param>
/// <param name="Items">The items.</param>
/// <param name="Shape">Its size.</param>
internal sealed record TupleCodecPlan(int Order, string Name, string Type, ImmutableArray<SlotPlan> Items, CodecShape Shape);
