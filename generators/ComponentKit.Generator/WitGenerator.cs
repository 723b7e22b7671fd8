using System.Collections.Immutable;
using System.Text;
using ComponentKit.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComponentKit.Generator;

/// <summary>Makes the bindings of WIT worlds while a project is compiled.</summary>
/// <remarks>
/// <para>
/// Four sources: the project's <c>.wit</c> files, its classes with <c>[WitWorld]</c>, its properties, and what referenced assemblies have
/// bound already. All become plain values that compare by content, so that an edit elsewhere stops right there. What makes files and diagnostics of them
/// (<see cref="OutputBuilder"/>) reads no disk and sees nothing of the compiler.
/// </para>
/// <para>
/// All files and classes meet in one step: interfaces are shared between worlds, and packages know each other.
/// </para>
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class WitGenerator : IIncrementalGenerator
{
    /// <summary>The step that gives the project's WIT files.</summary>
    public const string FilesStep = "WitFiles";

    /// <summary>The step that gives the classes with <c>[WitWorld]</c>.</summary>
    public const string ClassesStep = "WorldClasses";

    /// <summary>The step that gives the project's properties.</summary>
    public const string SettingsStep = "Settings";

    /// <summary>The step that gives what referenced assemblies have bound.</summary>
    public const string ReferencesStep = "References";

    /// <summary>The step that gives the generated files and diagnostics.</summary>
    public const string OutputStep = "Bindings";

    /// <summary>The step that gives each generated file by itself: of those that did not change, the compiler keeps what it has.</summary>
    public const string FileStep = "File";

    /// <summary>The step that gives each diagnostic.</summary>
    public const string DiagnosticStep = "Diagnostic";

    private const string AttributeName = "ComponentKit.WitWorldAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(t => t.Path.EndsWith(".wit", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => new WitFile(
                pair.Left.Path,
                pair.Left.GetText(cancellation)?.ToString() ?? "",
                ComponentItem.Read(pair.Right.GetOptions(pair.Left))))
            .Collect()
            .Select((all, _) => new EquatableArray<WitFile>(all.GroupBy(f => f.Path).Select(g => g.First()).ToImmutableArray()))
            .WithTrackingName(FilesStep);

        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeName, (node, _) => node is TypeDeclarationSyntax, WorldClassReader.Read)
            .Collect()
            .Select((all, _) => new EquatableArray<WorldClass>(
                all.OfType<WorldClass>().OrderBy(c => c.FullName, StringComparer.Ordinal).ToImmutableArray()))
            .WithTrackingName(ClassesStep);

        var settings = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => GeneratorSettings.Read(options.GlobalOptions))
            .WithTrackingName(SettingsStep);

        var references = context.MetadataReferencesProvider
            .Select((reference, _) => ReferenceReader.Read(reference))
            .Where(bindings => !bindings.Items.IsEmpty)
            .WithTrackingName(ReferencesStep)
            .Collect()
            .Select((all, _) => new EquatableArray<ReferencedBinding>(all.SelectMany(b => b).ToImmutableArray()));

        var output = files.Combine(classes).Combine(settings).Combine(references)
            .Select((all, _) => new GeneratorInput(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .Select((input, cancellation) => OutputBuilder.Build(input, cancellation))
            .WithTrackingName(OutputStep);

        context.RegisterSourceOutput(
            output.SelectMany((result, _) => result.Diagnostics.Items).WithTrackingName(DiagnosticStep),
            (production, diagnostic) => production.ReportDiagnostic(diagnostic.ToRoslyn()));
        context.RegisterSourceOutput(
            output.SelectMany((result, _) => result.Files.Items).WithTrackingName(FileStep),
            (production, file) => production.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8)));
    }
}
