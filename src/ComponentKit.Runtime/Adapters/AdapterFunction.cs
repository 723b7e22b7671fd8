using ComponentKit.Binary.Core.Instructions;
using ComponentKit.Binary.Sections;
using ComponentKit.Runtime.Linking;
using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Writes the adapter of one call: <c>canon lower</c> of a <c>canon lift</c>, both synchronous (CanonicalABI.md).</summary>
/// <param name="module">The module.</param>
/// <param name="call">The call.</param>
/// <param name="code">Where the code goes.</param>
internal sealed class AdapterFunction(AdapterModule module, AdapterCall call, AdapterCode code)
{
    private InstructionWriter Writer => code.Writer;

    /// <summary>Writes it, up to its results on the stack.</summary>
    internal void Write()
    {
        CheckMayLeave();
        PassParameters();
        Writer.Call(module[call.Function.Core]);
        uint? result = call.Lift.FlatResults is [var type] ? code.Take(FlatSlots.CoreTypeOf(type)) : null;
        FlatSlots? passed = PassResult(result);
        PostReturn(result);
        passed?.GetAll();
    }

    private void CheckMayLeave()
    {
        Writer.I32Const(0).I32Load8U((ulong)call.Caller, module.Flags).If();
        module.Fail(code, new AssistNode(call.Index, AssistKind.Leave), Zero, Zero);
        Writer.End();
    }

    private void PassParameters()
    {
        AdapterDirection down = module.Direction(call, isResult: false);
        if (!call.Lower.ParametersSpilled)
        {
            var from = new FlatSlots(code, 0, call.Lower.FlatParameters);
            FlatSlots to = FlatSlots.Create(code, call.Lift.FlatParameters);
            int slot = 0;
            foreach (WitType type in call.Parameters)
            {
                down.Flat.Move(code, type, from, to, slot);
                slot += TypeLayout.Of(type).FlatTypes.Length;
            }

            to.GetAll();
            return;
        }

        TypeLayout whole = call.Lower.Parameters.Type;
        down.CheckPointer(code, 0, whole);
        down.Allocate(code, whole);
        uint place = code.Take(CoreValueType.I32);
        foreach ((WitType type, uint offset) in call.Parameters.Zip(call.Lower.Parameters.Offsets))
        {
            down.Memory.Move(code, type, 0, place, offset);
        }

        Writer.LocalGet(place);
    }

    private FlatSlots? PassResult(uint? result)
    {
        if (call.Result is not { } type)
        {
            return null;
        }

        AdapterDirection up = module.Direction(call, isResult: true);
        if (!call.Lift.ResultSpilled)
        {
            // A type that is all cases of nothing has no core value but its discriminant, and an empty one has none.
            FlatSlots to = FlatSlots.Create(code, call.Lower.FlatResults);
            up.Flat.Move(code, type, new FlatSlots(code, result ?? 0, call.Lift.FlatResults), to, 0);
            return to;
        }

        uint place = (uint)call.Lower.FlatParameters.Length - 1;
        up.CheckPointer(code, result!.Value, call.Lift.Result!);
        up.CheckPlace(code, place, call.Lower.Result!);
        up.Memory.Move(code, type, result.Value, place, 0);
        return null;
    }

    private void PostReturn(uint? result)
    {
        if (call.Function.PostReturn is not { } postReturn)
        {
            return;
        }

        SetFlag(1);
        if (result is { } value)
        {
            Writer.LocalGet(value);
        }

        Writer.Call(module[postReturn]);
        SetFlag(0);
    }

    private void SetFlag(int value) =>
        Writer.I32Const(0).I32Const(value).I32Store8((ulong)call.Function.ComponentInstance, module.Flags);

    private void Zero() => Writer.I64Const(0);
}
