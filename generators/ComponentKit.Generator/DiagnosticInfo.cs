using System.Collections.Immutable;
using ComponentKit.Wit.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RoslynDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using RoslynSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using WitDescriptor = ComponentKit.Wit.Diagnostics.DiagnosticDescriptor;
using WitDiagnostic = ComponentKit.Wit.Diagnostics.Diagnostic;
using WitSeverity = ComponentKit.Wit.Diagnostics.DiagnosticSeverity;

namespace ComponentKit.Generator;

/// <summary>A diagnostic on its way to the compiler, as a value.</summary>
/// <param name="Code">The code.</param>
/// <param name="Title">What the kind is about.</param>
/// <param name="IsError">Whether it is an error.</param>
/// <param name="Message">The message, with the help.</param>
/// <param name="Place">Where; null for no place in a text.</param>
/// <param name="Others">Other places that matter.</param>
internal sealed record DiagnosticInfo(
    string Code, string Title, bool IsError, string Message, FileSpan? Place, EquatableArray<FileSpan> Others)
{
    /// <summary>A diagnostic of the WIT, at its place there or, without one, at the attribute.</summary>
    public static DiagnosticInfo Of(WitDiagnostic diagnostic, FileSpan? attribute) => new(
        diagnostic.Code,
        diagnostic.Descriptor.Title,
        diagnostic.Severity == WitSeverity.Error,
        diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Help})",
        Find(diagnostic.Location) ?? attribute,
        new EquatableArray<FileSpan>(diagnostic.Labels.Select(l => Find(l.Location)).OfType<FileSpan>().ToImmutableArray()));

    /// <summary>A diagnostic of a class or of the project.</summary>
    public static DiagnosticInfo Of(WitDescriptor descriptor, string message, FileSpan? place) =>
        new(descriptor.Code, descriptor.Title, true, message, place, default);

    /// <summary>The compiler's diagnostic.</summary>
    public Microsoft.CodeAnalysis.Diagnostic ToRoslyn()
    {
        var descriptor = new RoslynDescriptor(
            Code, Title, "{0}", "ComponentKit", IsError ? RoslynSeverity.Error : RoslynSeverity.Warning, isEnabledByDefault: true);
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            descriptor, Place?.ToLocation() ?? Location.None, Others.Select(o => o.ToLocation()), Message);
    }

    private static FileSpan? Find(DiagnosticLocation location)
    {
        if (location is not DiagnosticLocation.InText(var source, var span))
        {
            return null;
        }

        return new FileSpan(
            source.Path,
            new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length),
            new LinePositionSpan(Position(source, span.Start), Position(source, span.End)));

        // The compiler counts from 0.
        static Microsoft.CodeAnalysis.Text.LinePosition Position(ComponentKit.Wit.Text.SourceText source, int offset)
        {
            var position = source.GetPosition(offset);
            return new(position.Line - 1, position.Column - 1);
        }
    }
}
