using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Instances;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Async;

/// <summary>A call of the host's, with values whose types are known only at run time.</summary>
internal sealed class DynamicTaskCaller(LiftedFunction function, IReadOnlyList<ComponentValue> arguments) : ITaskCaller
{
    private bool _isResolved;
    private ComponentValue? _result;

    /// <summary>Calls a function and runs its store until there is a result.</summary>
    /// <exception cref="TrapException">The guest trapped, or waits for what cannot happen.</exception>
    internal static ComponentValue? Call(LiftedFunction function, IReadOnlyList<ComponentValue> arguments)
    {
        ComponentInstance instance = function.Options.Instance;
        instance.Enter();

        // What waits goes on where it is resumed, and nowhere else.
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var caller = new DynamicTaskCaller(function, arguments);
            function.Call(EnteringSet.Of(function.State, caller: null), caller);
            function.Store.RunUntil(() => caller._isResolved, function.Export);
            return caller._result;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            instance.Leave();
        }
    }

    public FlatValue[] Start(LiftLowerContext callee)
    {
        var flat = new FlatValue[Math.Max(1, function.Compiled.Layout.FlatParameters.Length)];
        DynamicValues.LowerParameters(callee, flat, arguments);
        return flat;
    }

    public void Resolve(LiftLowerContext callee, FlatValue[] flat, bool isSpilled)
    {
        if (callee.Type!.Type.Result is { } type)
        {
            TypeLayout layout = TypeLayout.Of(type, callee.Pointer);
            if (isSpilled)
            {
                ulong address = callee.PointerOf(flat[0]);
                callee.CheckPointer(address, layout.Size, layout.Alignment);
                _result = new DynamicLoader(callee).Load(address, type);
            }
            else
            {
                _result = new DynamicFlatLifter(callee, flat).Visit(type);
            }
        }

        _isResolved = true;
    }
}
