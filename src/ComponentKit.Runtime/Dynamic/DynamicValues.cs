using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Dynamic;

/// <summary>Parameters and results as a whole (CanonicalABI.md, Lifting and Lowering Values).</summary>
internal static class DynamicValues
{
    /// <summary>Lifts the parameters of a call that core code makes.</summary>
    internal static ComponentValue[] LiftParameters(LiftLowerContext cx, Span<FlatValue> flat)
    {
        FunctionLayout layout = cx.Type!.Layout;
        var types = cx.Type.Type.Parameters;
        if (!layout.ParametersSpilled)
        {
            var lifter = new DynamicFlatLifter(cx, flat.ToArray());
            return [.. types.Select(p => lifter.Visit(p.Type))];
        }

        ulong address = cx.PointerOf(flat[0]);
        cx.CheckPointer(address, layout.Parameters.Type.Size, layout.Parameters.Type.Alignment);
        var loader = new DynamicLoader(cx);
        return [.. types.Select((p, i) => loader.Load(address + layout.Parameters.Offsets[i], p.Type))];
    }

    /// <summary>Lowers the parameters of a call to core code.</summary>
    internal static void LowerParameters(LiftLowerContext cx, Span<FlatValue> flat, IReadOnlyList<ComponentValue> values)
    {
        FunctionLayout layout = cx.Type!.Layout;
        var types = cx.Type.Type.Parameters;
        if (layout.ParametersSpilled)
        {
            ulong address = cx.Reallocate(0, 0, layout.Parameters.Type.Alignment, layout.Parameters.Type.Size);
            flat[0].U64 = address;
            var storer = new DynamicStorer(cx);
            for (int i = 0; i < types.Length; i++)
            {
                storer.Store(address + layout.Parameters.Offsets[i], types[i].Type, values[i]);
            }

            return;
        }

        var slots = new FlatValue[layout.FlatParameters.Length];
        var lowerer = new DynamicFlatLowerer(cx, slots);
        for (int i = 0; i < types.Length; i++)
        {
            lowerer.Lower(types[i].Type, values[i]);
        }

        slots.CopyTo(flat);
    }

    /// <summary>Lifts the result that core code gave.</summary>
    internal static ComponentValue? LiftResult(LiftLowerContext cx, Span<FlatValue> flat)
    {
        FunctionLayout layout = cx.Type!.Layout;
        if (cx.Type.Type.Result is not { } type)
        {
            return null;
        }

        if (!layout.ResultSpilled)
        {
            return new DynamicFlatLifter(cx, flat.ToArray()).Visit(type);
        }

        ulong address = cx.PointerOf(flat[0]);
        cx.CheckPointer(address, layout.Result!.Size, layout.Result.Alignment);
        return new DynamicLoader(cx).Load(address, type);
    }

    /// <summary>Lowers the result for core code.</summary>
    /// <param name="cx">The context of the lower.</param>
    /// <param name="flat">The flat parameters; a flat result goes into the first.</param>
    /// <param name="name">How messages name the function.</param>
    /// <param name="result">The result.</param>
    internal static void LowerResult(LiftLowerContext cx, Span<FlatValue> flat, string name, ComponentValue? result)
    {
        FunctionLayout layout = cx.Type!.Layout;
        if (cx.Type.Type.Result is not { } type)
        {
            return;
        }

        if (result is null)
        {
            throw new InvalidOperationException($"the host function `{name}` gave no result");
        }

        if (layout.ResultSpilled)
        {
            ulong address = cx.PointerOf(flat[layout.FlatParameters.Length - 1]);
            cx.CheckPointer(address, layout.Result!.Size, layout.Result.Alignment);
            new DynamicStorer(cx).Store(address, type, result);
            return;
        }

        var slot = new FlatValue[1];
        new DynamicFlatLowerer(cx, slot).Lower(type, result);
        slot.CopyTo(flat);
    }
}
