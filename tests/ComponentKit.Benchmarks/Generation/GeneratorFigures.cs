using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComponentKit.Benchmarks.Figures;
using Microsoft.CodeAnalysis;

namespace ComponentKit.Benchmarks.Generation;

/// <summary>What the generator costs with the worlds of WASI's HTTP and command line: at first, and after edits.</summary>
internal static class GeneratorFigures
{
    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples.</param>
    internal static void Print(bool quick)
    {
        long start = Stopwatch.GetTimestamp();
        GeneratorRunResult first = new GeneratorProject().Run();
        double cold = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (first.Diagnostics.FirstOrDefault() is { } problem)
        {
            throw new InvalidOperationException(problem.ToString());
        }

        int rounds = quick ? 3 : 40;
        var project = new GeneratorProject();
        project.Run();
        IReadOnlyList<string> changed = project.EditWit();
        Console.WriteLine("generator, WASI http and cli | ms");
        Write("first in a process, compiled as it runs", cold);
        Write("first of a project", Median(() => new GeneratorProject().Run(), rounds));
        Write("after an edit of other code", Median(project.EditCode, rounds));
        Write("after an edit of one interface", Median(() => project.EditWit(), rounds));
        Console.WriteLine($"files that such an edit makes anew: {string.Join(", ", changed)}");
        string[] texts = [.. first.GeneratedSources.Select(s => s.SourceText.ToString())];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"generated: {texts.Length} files, {texts.Sum(t => t.AsSpan().Count('\n'))} lines, {texts.Sum(Encoding.UTF8.GetByteCount)} bytes"));
    }

    private static double Median(Action work, int rounds)
    {
        var sample = new Sample(work);
        sample.WarmUp(TimeSpan.FromMilliseconds(rounds < 10 ? 100 : 2000));
        for (int i = 0; i < rounds; i++)
        {
            sample.Take();
        }

        return sample.Median;
    }

    private static void Write(string what, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} | {milliseconds:0.00}"));
}
