using System.Collections.Immutable;
using ComponentKit.Binary.Sections;
using ComponentKit.Wit.Layout;

namespace ComponentKit.Runtime.Linking;

/// <summary>
/// All that it takes to instantiate a component, flat: whatever nests in the component is gone, and instantiating executes the
/// steps in order.
/// </summary>
/// <remarks>
/// <para>A plan is made once for a component (<see cref="LinkPlanBuilder"/>) and is plain data: items refer to each other by
/// index, and it knows nothing of the engine. How a trampoline is realised is for the engine's layer to choose; a plan can hold
/// built-ins that the runtime cannot do yet.</para>
/// <para>The shape follows Wasmtime's <c>info.rs</c>: core modules, initialisers over them, trampolines, and exports.</para>
/// </remarks>
public sealed record LinkPlan
{
    /// <summary>The format of the plan; a stored one with another number has to be made again.</summary>
    public const int CurrentVersion = 3;

    /// <summary>The format of this plan.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The core modules, as they are in the component.</summary>
    public required ImmutableArray<PlanModule> Modules { get; init; }

    /// <summary>Core modules to instantiate, in order; each makes the core instance of its own index.</summary>
    public required ImmutableArray<PlanStep> Steps { get; init; }

    /// <summary>
    /// A memory that adapters share with the runtime: a byte for each component instance, which is 1 while its core code must not call out.
    /// Null in a plan without adapters.
    /// </summary>
    public CoreItem? Flags { get; init; }

    /// <summary>Functions that core code calls and the host answers.</summary>
    public required ImmutableArray<PlanTrampoline> Trampolines { get; init; }

    /// <summary>Sets of canonical options.</summary>
    public required ImmutableArray<PlanOptions> Options { get; init; }

    /// <summary>Lifted functions, whoever calls them.</summary>
    public required ImmutableArray<PlanFunction> Functions { get; init; }

    /// <summary>Resource types, of component instances and of the host.</summary>
    public required ImmutableArray<PlanResource> Resources { get; init; }

    /// <summary>Functions that the component needs from its host, in the order in which it imports them.</summary>
    public required ImmutableArray<PlanImport> Imports { get; init; }

    /// <summary>Core modules that the component needs from its host.</summary>
    public required ImmutableArray<PlanModuleImport> ModuleImports { get; init; }

    /// <summary>Resource types that the component needs from its host.</summary>
    public required ImmutableArray<PlanResourceImport> ResourceImports { get; init; }

    /// <summary>Functions that the component offers to its host.</summary>
    public required ImmutableArray<PlanExport> Exports { get; init; }

    /// <summary>Core modules that the component exports.</summary>
    public required ImmutableArray<PlanModuleExport> ModuleExports { get; init; }

    /// <summary>Resource types that the component exports.</summary>
    public required ImmutableArray<PlanResourceExport> ResourceExports { get; init; }

    /// <summary>
    /// Whether a call may have to wait: something is lifted or lowered with <c>async</c>, has a type that is <c>async</c>, or is a built-in
    /// that waits. Such a plan needs a store in which calls can be suspended.
    /// </summary>
    public bool MayBlock =>
        Functions.Any(f => f.Abi != CanonAbi.Sync || f.Type.Type.IsAsync)
        || Trampolines.Any(t => t is PlanTrampoline.LowerImport { Abi: not CanonAbi.Sync } or PlanTrampoline.Call { Abi: not CanonAbi.Sync }
            || (t is PlanTrampoline.BuiltIn builtIn && builtIn.Definition.Kind is not (
                CanonBuiltInKind.ContextGet or CanonBuiltInKind.ContextSet or CanonBuiltInKind.BackpressureInc or CanonBuiltInKind.BackpressureDec)));

    /// <summary>For each component instance the one that it is a child of; -1 for the root, which is the first.</summary>
    public required ImmutableArray<int> Parents { get; init; }
}
