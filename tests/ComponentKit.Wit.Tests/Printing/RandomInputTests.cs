using ComponentKit.Wit.Diagnostics;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Printing;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using CsCheck;
using Xunit;

namespace ComponentKit.Wit.Tests.Printing;

/// <summary>Random inputs with all of WIT in them are resolved, and printing loses nothing of their models.</summary>
public class RandomInputTests
{
    [Fact]
    public void Random_inputs_come_back() => RandomWit.Input.Sample(
        input =>
        {
            DiagnosticResult<WitModel?> result = WitResolver.Resolve(input, WitFeatures.All);
            if (result.HasErrors)
            {
                // Worlds that are included in one another may gate the same import differently: rare, and not worth avoiding.
                Assert.All(result.Diagnostics, d => Assert.Equal(DiagnosticCodes.InvalidGate, d.Descriptor));
                return;
            }

            Assert.Empty(result.Diagnostics);
            WitModel again = Reread(result.Value!);
            Assert.Equal(ModelText.AsPrinted(result.Value!), ModelText.AsPrinted(again));

            // From the second time on even the order of packages stays, which follows that of the paths in the text.
            Assert.Equal(WitPrinter.Print(again), WitPrinter.Print(Reread(again)));
        },
        iter: 2000,
        print: RandomWit.Text);

    private static WitModel Reread(WitModel model)
    {
        DiagnosticResult<WitModel?> result = WitText.Resolve(WitPrinter.Print(model));
        Assert.Empty(result.Diagnostics);
        return result.Value!;
    }
}
