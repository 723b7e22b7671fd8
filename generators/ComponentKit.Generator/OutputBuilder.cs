using System.Collections.Immutable;
using ComponentKit.Emit;
using ComponentKit.Emit.Diagnostics;
using ComponentKit.Wit.Diagnostics;

namespace ComponentKit.Generator;

/// <summary>Makes bindings of worlds: what <see cref="BindingEmitter"/> does.</summary>
internal delegate EmitResult EmitBindings(
    ImmutableArray<HostWorld> worlds, ItemLocator locator, string namespacePrefix, IReadOnlyCollection<ReferencedBinding> references);

/// <summary>From values to values: the WIT files and the classes of a project to its bindings.</summary>
/// <remarks>It does not throw: a mistake of its own becomes a diagnostic, and what has no part in it goes on.</remarks>
internal static class OutputBuilder
{
    /// <summary>Makes the bindings.</summary>
    /// <param name="input">The project.</param>
    /// <param name="cancellation">Stops the work once nobody wants it.</param>
    /// <param name="emit">What makes them; the real one by default.</param>
    public static GeneratorOutput Build(GeneratorInput input, CancellationToken cancellation, EmitBindings? emit = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<DiagnosticInfo>();
        var files = ImmutableArray<GeneratedFile>.Empty;
        try
        {
            files = Build(input, emit ?? BindingEmitter.Emit, diagnostics, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(Mistake("the project's WIT", exception, input.Classes.FirstOrDefault()?.Attribute ?? input.Settings.Place));
        }

        return new GeneratorOutput(new EquatableArray<GeneratedFile>(files), new EquatableArray<DiagnosticInfo>(diagnostics.ToImmutable()));
    }

    private static ImmutableArray<GeneratedFile> Build(
        GeneratorInput input, EmitBindings emit, ImmutableArray<DiagnosticInfo>.Builder diagnostics, CancellationToken cancellation)
    {
        GeneratorSettings settings = input.Settings;
        WitModelSource source = WitModelSource.Create(input.Files, settings.ToWitFeatures(), cancellation);
        diagnostics.AddRange(source.Diagnostics.Select(d => DiagnosticInfo.Of(d, null)));

        var requests = new WorldRequests(input, source);
        requests.AddAll();
        diagnostics.AddRange(requests.Diagnostics);
        if (settings.NamespacePrefix.Length > 0 && !HostWorldOptions.IsNamespace(settings.NamespacePrefix))
        {
            string message = $"the property `WitNamespacePrefix` is `{settings.NamespacePrefix}`, which cannot be a namespace";
            diagnostics.Add(DiagnosticInfo.Of(EmitDiagnostics.InvalidSetting, message, settings.Place));
            return [];
        }

        cancellation.ThrowIfCancellationRequested();
        if (requests.Worlds.Count == 0)
        {
            return [];
        }

        ImmutableArray<HostWorld> worlds = [.. requests.Worlds];
        EmitResult result;
        try
        {
            result = emit(worlds, source.Locator, settings.NamespacePrefix, input.References.Items);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            worlds = worlds.RemoveAll(w => Fails(w, requests.PlaceOf(w.Options.FullName)));
            result = worlds.IsEmpty ? new EmitResult([], []) : emit(worlds, source.Locator, settings.NamespacePrefix, input.References.Items);
        }

        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            // What has no place in WIT names a class, or else concerns all.
            string name = worlds.Any(w => w.Options.FullName == diagnostic.Location.Path) ? diagnostic.Location.Path : worlds[0].Options.FullName;
            diagnostics.Add(DiagnosticInfo.Of(diagnostic, requests.PlaceOf(name)));
        }

        return result.Files;

        bool Fails(HostWorld world, FileSpan? place)
        {
            try
            {
                emit([world], source.Locator, settings.NamespacePrefix, input.References.Items);
                return false;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                diagnostics.Add(Mistake($"the world `{world.World}`", exception, place));
                return true;
            }
        }
    }

    // One line: the rest of an exception would break the form in which compilers write errors.
    private static DiagnosticInfo Mistake(string subject, Exception exception, FileSpan? place)
    {
        string where = (exception.StackTrace ?? "").Split('\n')[0].Trim();
        return DiagnosticInfo.Of(
            EmitDiagnostics.InternalError,
            $"{subject} could not be bound, by a mistake in the generator: {exception.GetType().Name}: "
            + $"{exception.Message.Replace('\r', ' ').Replace('\n', ' ')} {where} (please report it with the WIT)",
            place);
    }
}
