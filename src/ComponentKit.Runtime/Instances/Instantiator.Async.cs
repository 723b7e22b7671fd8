using ComponentKit.Runtime.Async;
using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Instances;

// What a store in which calls can be suspended needs instead.
#pragma warning disable CA1001 // What it makes belongs to the instance.
internal unsafe ref partial struct Instantiator
#pragma warning restore CA1001
{
    private readonly AsyncTrampoline MakeAsyncTrampoline(CompiledTrampoline trampoline) => trampoline.Plan switch
    {
        PlanTrampoline.Call(_, var function, var options, _) => MakeAsyncCall(trampoline, function, options),
        PlanTrampoline.BuiltIn builtIn => new AsyncBuiltIn(_instance.Async!, MakeOptions(builtIn.Options), builtIn, _resourceTypes),
        _ => new PromptTrampoline(MakeTrampoline(trampoline)),
    };

    private readonly AsyncCallTrampoline MakeAsyncCall(CompiledTrampoline trampoline, int function, int options)
    {
        MakeResources(_compiled.Functions[function].Plan.Type);
        return new AsyncCallTrampoline(
            _instance.Async!, MakeOptions(options), LiftedAsync(function), trampoline.Call!, trampoline.Layout!, _resourceTypes);
    }

    private readonly LiftedFunction LiftedAsync(int index, string? export = null)
    {
        if (!_instance.Async!.Functions.TryGetValue(index, out LiftedFunction? lifted) || (export is not null && lifted.Export is null))
        {
            CompiledFunction function = _compiled.Functions[index];
            FunctionPointers pointers = Lifted(index);
            lifted = new LiftedFunction
            {
                Store = _instance.Async,
                Compiled = function,
                Options = MakeOptions(function.Plan.Options),
                Core = (nint)pointers.Core,
                PostReturn = (nint)pointers.PostReturn,
                Callback = (nint)Function(function.Callback),
                Export = export,
                Type = MakeType(function.Plan.Type, function.Layout),
            };
            _instance.Async.Functions[index] = lifted;
        }

        return lifted;
    }

    private readonly ContextOptions MakeOptions(int index)
    {
        OptionPointers pointers = PointersOf(index);
        CompiledOptions options = _compiled.Options[index];
        return new ContextOptions(
            _instance, _states[options.ComponentInstance], options.Encoding, options.Pointer, pointers.Memory, pointers.Realloc, pointers.ReallocFrame);
    }
}
