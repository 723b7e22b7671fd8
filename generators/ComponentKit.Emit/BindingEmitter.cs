using System.Collections.Immutable;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Emit.Planning;
using ComponentKit.Emit.Writing;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Emit;

/// <summary>Makes the C# bindings of WIT worlds.</summary>
/// <remarks>
/// <para>Three steps, each a folder:</para>
/// <list type="number">
/// <item>What is not supported yet is found in the model and reported (<see cref="SupportCheck"/>), so that what follows has
/// no way to fail.</item>
/// <item><see cref="BindingPlanner"/> decides everything: names, files, the steps of each call, sizes and offsets.</item>
/// <item>The writers print the plan. They choose line breaks, nothing else.</item>
/// </list>
/// <para>The text depends on the model and the options only: the same on every machine, run after run.</para>
/// </remarks>
public static class BindingEmitter
{
    /// <summary>Makes the bindings of one world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="options">The class to make them in.</param>
    /// <param name="namespacePrefix">What stands before the namespaces of WIT packages, such as <c>Acme.Bindings</c>; empty for nothing.</param>
    public static EmitResult Emit(WitWorld world, HostWorldOptions options, string namespacePrefix = "") =>
        Emit([new HostWorld(world, options)], null, namespacePrefix);

    /// <summary>Makes the bindings of several worlds of one model, which share their interfaces.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="locator">Where items are written, for diagnostics; null when there is no text.</param>
    /// <param name="namespacePrefix">What stands before the namespaces of WIT packages, such as <c>Acme.Bindings</c>; empty for nothing.</param>
    /// <param name="references">What referenced assemblies have bound already, which is used and not made again; null for nothing.</param>
    public static EmitResult Emit(
        ImmutableArray<HostWorld> worlds,
        ItemLocator? locator = null,
        string namespacePrefix = "",
        IReadOnlyCollection<ReferencedBinding>? references = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var sound = ImmutableArray.CreateBuilder<HostWorld>();
        foreach (HostWorld world in worlds)
        {
            ImmutableArray<Diagnostic> found = SupportCheck.Run(world, sound, locator ?? ItemLocator.None);
            diagnostics.AddRange(found.Where(d => !diagnostics.Contains(d)));
            if (found.IsEmpty)
            {
                sound.Add(world);
            }
        }

        BindingPlan plan = BindingPlanner.Plan(sound.ToImmutable(), namespacePrefix, references ?? []);
        diagnostics.AddRange(MismatchCheck.Run(plan, sound, locator ?? ItemLocator.None));
        ImmutableArray<Diagnostic> clashes = NamespaceCheck.Run(plan).ToImmutableArray();
        if (!clashes.IsEmpty)
        {
            return new EmitResult([], [.. diagnostics, .. clashes]);
        }

        IEnumerable<GeneratedFile> declarations = BindingWriter.WriteDeclarations(plan, sound.Select(w => w.Options).ToList());
        return new EmitResult([.. BindingWriter.Write(plan), .. declarations], diagnostics.ToImmutable());
    }
}
