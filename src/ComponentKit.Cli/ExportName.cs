using ComponentKit.Runtime;
using ComponentKit.Runtime.Wave;
using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;

namespace ComponentKit.Cli;

/// <summary>An export of a component, found by what a user calls it.</summary>
/// <param name="Interface">The interface, or null for a function of the world itself.</param>
/// <param name="Function">The function.</param>
internal sealed record ExportName(string? Interface, WitFunction Function)
{
    private const int ListedAtMost = 20;

    /// <summary>The whole name: <c>ns:pkg/iface@1.0.0.f</c>, or <c>f</c>.</summary>
    private string FullName => Interface is null ? Function.Name : $"{Interface}.{Function.Name}";

    /// <summary>Finds the export that a call names: whole, by the interface's short name, or by the function's name alone.</summary>
    /// <exception cref="DiagnosticException">There is none, or more than one.</exception>
    internal static ExportName Find(Component component, WaveCall call)
    {
        ExportName[] exports = [.. component.Plan.Exports.Select(e => new ExportName(e.Interface, e.Function))];
        ExportName[] found = [.. exports.Where(e => e.FullName == call.Path)];
        if (found.Length == 0)
        {
            found = [.. exports.Where(e => e.Function.Name == call.Path || $"{ShortName(e.Interface)}.{e.Function.Name}" == call.Path)];
        }

        if (found.Length == 1)
        {
            return found[0];
        }

        string message = found.Length == 0 ? $"the component exports no `{call.Path}`" : $"`{call.Path}` may be any of {found.Length} exports";
        ExportName[] candidates = found.Length == 0 ? exports : found;
        throw new DiagnosticException(
            new Diagnostic(CliDiagnostics.NoSuchExport, message, new DiagnosticLocation.InText(call.Source, call.PathSpan))
            {
                Help = candidates.Length == 0 ? "the component exports no functions at all" : "there are " + List(candidates),
            });
    }

    private static string List(ExportName[] exports)
    {
        string more = exports.Length > ListedAtMost ? $" and {exports.Length - ListedAtMost} more" : "";
        return string.Join(", ", exports.Take(ListedAtMost).Select(e => e.FullName)) + more;
    }

    private static string? ShortName(string? name)
    {
        string? last = name?[(name.LastIndexOf('/') + 1)..];
        return last?.Split('@')[0];
    }
}
