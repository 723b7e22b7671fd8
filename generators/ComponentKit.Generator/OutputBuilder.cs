using System.Collections.Immutable;
using ComponentKit.Emit;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Generator;

/// <summary>From values to values: the WIT files and the classes of a project to its bindings.</summary>
internal static class OutputBuilder
{
    public static GeneratorOutput Build(EquatableArray<WitFile> files, EquatableArray<WorldClass> classes, CancellationToken cancellation)
    {
        WitModelSource source = WitModelSource.Create(files, cancellation);
        var diagnostics = ImmutableArray.CreateBuilder<DiagnosticInfo>();
        diagnostics.AddRange(source.Diagnostics.Select(d => DiagnosticInfo.Of(d, null)));

        var worlds = ImmutableArray.CreateBuilder<HostWorld>();
        foreach (WorldClass item in classes)
        {
            if (item.Problem is { } problem)
            {
                diagnostics.Add(Describe(item, problem));
            }
            else if (source.Model is { } model)
            {
                AddWorld(model, item, worlds, diagnostics);
            }
            else if (files.Items.IsEmpty)
            {
                diagnostics.Add(DiagnosticInfo.Of(
                    EmitDiagnostics.WorldNotFound,
                    $"there is no world `{item.World}`, since the project has no WIT files "
                    + "(name them as `<AdditionalFiles Include=\"wit/**/*.wit\" />`)",
                    item.Attribute));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        EmitResult result = worlds.Count == 0
            ? new EmitResult([], [])
            : BindingEmitter.Emit(worlds.ToImmutable(), source.Locator);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            // What has no place in WIT names a class, or else concerns all.
            WorldClass place = classes.FirstOrDefault(c => c.FullName == diagnostic.Location.Path) ?? classes.First();
            diagnostics.Add(DiagnosticInfo.Of(diagnostic, place.Attribute));
        }

        return new GeneratorOutput(
            new EquatableArray<GeneratedFile>(result.Files), new EquatableArray<DiagnosticInfo>(diagnostics.ToImmutable()));
    }

    private static void AddWorld(
        WitModel model, WorldClass item, ImmutableArray<HostWorld>.Builder worlds, ImmutableArray<DiagnosticInfo>.Builder diagnostics)
    {
        DiagnosticResult<WitWorld?> found = WorldFinder.Find(model, item.World);
        if (found.Value is { } world)
        {
            worlds.Add(new HostWorld(world, new HostWorldOptions(item.Namespace, item.Name, item.Accessibility)));
        }
        else
        {
            diagnostics.AddRange(found.Diagnostics.Select(d => DiagnosticInfo.Of(d, item.Attribute)));
        }
    }

    private static DiagnosticInfo Describe(WorldClass item, ClassProblem problem)
    {
        if (problem == ClassProblem.NotPartial)
        {
            return DiagnosticInfo.Of(
                EmitDiagnostics.ClassNotPartial, $"the class `{item.FullName}` has to be partial, to become a WIT world", item.Attribute);
        }

        string reason = problem switch
        {
            ClassProblem.Nested => "is nested in another type",
            ClassProblem.Generic => "is generic",
            ClassProblem.Static => "is static",
            ClassProblem.Abstract => "is abstract",
            _ => "is a record",
        };
        return DiagnosticInfo.Of(
            EmitDiagnostics.UnsuitableClass,
            $"the class `{item.FullName}` {reason}, and so cannot become a WIT world; use a plain class of its own",
            item.Attribute);
    }
}
