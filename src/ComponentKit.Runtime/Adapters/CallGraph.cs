using ComponentKit.Runtime.Linking;

namespace ComponentKit.Runtime.Adapters;

/// <summary>Which component instances a call enters, and whether it could find one of them entered already.</summary>
/// <remarks>
/// Component instances cannot be re-entered (CanonicalABI.md, Component Instance State). Almost always that cannot happen, as calls go to
/// what was instantiated before. Only where calls and destructors make a circle does somebody have to look at run time.
/// </remarks>
internal sealed class CallGraph
{
    private readonly LinkPlan _plan;
    private readonly HashSet<int>[] _entered;
    private readonly HashSet<int> _inCircles = [];

    internal CallGraph(LinkPlan plan)
    {
        _plan = plan;
        _entered = [.. plan.Parents.Select(_ => new HashSet<int>())];
        foreach (PlanTrampoline trampoline in plan.Trampolines)
        {
            int? callee = trampoline switch
            {
                PlanTrampoline.Call(_, var function, _, _) => plan.Functions[function].ComponentInstance,
                PlanTrampoline.ResourceDrop(_, var resource) => (plan.Resources[resource] as PlanResource.Defined)?.ComponentInstance,
                _ => null,
            };
            if (callee is { } instance)
            {
                _entered[trampoline.ComponentInstance].UnionWith(EnteringSet(trampoline.ComponentInstance, instance));
            }
        }

        for (int i = 0; i < _entered.Length; i++)
        {
            if (ReachableFrom(i).Contains(i))
            {
                _inCircles.Add(i);
            }
        }
    }

    /// <summary>Whether a call can go ahead without looking whether somebody is inside of what it enters.</summary>
    internal bool IsFree(int caller, int callee) =>
        !IsWithin(caller, callee) && !IsWithin(callee, caller) && !EnteringSet(caller, callee).Any(_inCircles.Contains);

    private HashSet<int> ReachableFrom(int start)
    {
        var reached = new HashSet<int>();
        var next = new Stack<int>(_entered[start]);
        while (next.TryPop(out int instance))
        {
            if (reached.Add(instance))
            {
                foreach (int entered in _entered[instance])
                {
                    next.Push(entered);
                }
            }
        }

        return reached;
    }

    // The callee and those that it is in, less the caller and those that it is in.
    private IEnumerable<int> EnteringSet(int caller, int callee)
    {
        for (int instance = callee; instance >= 0; instance = _plan.Parents[instance])
        {
            if (!IsWithin(caller, instance))
            {
                yield return instance;
            }
        }
    }

    private bool IsWithin(int instance, int other)
    {
        while (instance >= 0 && instance != other)
        {
            instance = _plan.Parents[instance];
        }

        return instance >= 0;
    }
}
