using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using Xunit;

namespace ComponentKit.Wit.Tests.Support;

/// <summary>What holds for every input: there is a model or an error, and each finding points into the text.</summary>
internal static class InputCheck
{
    public static void Run(string text) => Run(WitSources.Of(new Text.SourceText("test.wit", text)));

    public static void Run(WitSources input) => Run(WitResolver.Resolve(input, WitFeatures.All));

    public static void Run(DiagnosticResult<WitModel?> result)
    {
        Assert.Equal(result.HasErrors, result.Value is null);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            CheckPlace(diagnostic.Location);
            Assert.All(diagnostic.Labels, label => CheckPlace(label.Location));
            Assert.NotEmpty(DiagnosticRenderer.ToText(diagnostic));
        }

        Assert.NotEmpty(DiagnosticRenderer.ToJson(result.Diagnostics));
        if (result.Value is not null)
        {
            CheckPrinted(result.Value);
        }
    }

    // Gates of another package, which an `include` brings along, may name versions that the world's package does not have.
    private static void CheckPrinted(WitModel model)
    {
        DiagnosticResult<WitModel?> again = WitText.Resolve(WitPrinter.Print(model));
        Assert.DoesNotContain(
            again.Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Descriptor != DiagnosticCodes.InvalidGate);
        if (again.Value is not null)
        {
            Assert.Equal(ModelText.AsPrinted(model), ModelText.AsPrinted(again.Value));
        }
    }

    private static void CheckPlace(DiagnosticLocation location)
    {
        if (location is not DiagnosticLocation.Whole)
        {
            var place = Assert.IsType<DiagnosticLocation.InText>(location);
            Assert.InRange(place.Span.Start, 0, place.Source.Content.Length);
            Assert.InRange(place.Span.End, place.Span.Start, place.Source.Content.Length);
        }
    }
}
