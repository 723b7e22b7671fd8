using System.Diagnostics;
using System.Globalization;
using ComponentKit.Wit.Resolution;
using ComponentKit.Wit.Tests.Support;
using ComponentKit.Wit.Text;
using Xunit;
using Xunit.Abstractions;

namespace ComponentKit.Wit.Tests.Parsing;

/// <summary>Work and memory grow with the input and not with its square, whatever there is much of.</summary>
public class LargeInputTests(ITestOutputHelper output)
{
    // On a machine with nothing else to do each takes a second or two at most; what is quadratic takes minutes.
    private const double MaxSeconds = 60;

    // Up to 320 bytes a character are measured, and for errors up to 800 MB more; a square of such inputs takes many times that.
    private const long MaxBytes = 1_500_000_000;
    private const long MaxBytesPerCharacter = 500;

    public static TheoryData<string> Noise => new(LargeTexts.Noise.Keys);

    public static TheoryData<string> Many => new(LargeTexts.Many.Keys);

    [Theory]
    [MemberData(nameof(Noise))]
    public void Ten_megabytes_of(string name) => Measure(LargeTexts.Noise[name]());

    [Theory]
    [MemberData(nameof(Many))]
    public void Very_many(string name) => Measure(LargeTexts.Many[name]());

    private void Measure(string text)
    {
        WitSources sources = WitSources.Of(new SourceText("large.wit", text));
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = WitResolver.Resolve(sources, WitFeatures.All);
        watch.Stop();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Length / 1e6:0.0} MB in {watch.Elapsed.TotalSeconds:0.00} s, {(double)allocated / text.Length:0} bytes a character, {result.Diagnostics.Length} findings"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, MaxSeconds);
        Assert.InRange(allocated, 0, MaxBytes + (text.Length * MaxBytesPerCharacter));
        InputCheck.Run(result);
    }
}
