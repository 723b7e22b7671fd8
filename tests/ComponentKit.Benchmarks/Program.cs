using BenchmarkDotNet.Running;
using ComponentKit.Benchmarks.Binary;
using ComponentKit.Benchmarks.Figures;
using ComponentKit.Benchmarks.Generation;
using ComponentKit.Benchmarks.Instances;
using ComponentKit.Benchmarks.Wit;

namespace ComponentKit.Benchmarks;

/// <summary><c>ratios [--quick]</c> prints the table of calls, <c>wit [--quick]</c> that of WIT's front end, <c>binary [--quick]</c> that of reading components, <c>instances [--quick]</c> that of making instances, <c>methods [--quick]</c> that of methods of resources, <c>inner [--quick]</c> that of calls between components, <c>load [--quick]</c> that of loading compiled components, <c>generator [--quick]</c> that of generating bindings; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    internal static string GuestPath => Path.Combine(AppContext.BaseDirectory, "bench.wasm");

    private static void Main(string[] args)
    {
        if (args is ["ratios", ..])
        {
            Ratios.Print(GuestPath, quick: args.Contains("--quick"));
        }
        else if (args is ["wit", ..])
        {
            WitRatios.Print(quick: args.Contains("--quick"));
        }
        else if (args is ["binary", ..])
        {
            BinaryRatios.Print(quick: args.Contains("--quick"));
        }
        else if (args is ["instances", ..])
        {
            InstanceRatios.Print(quick: args.Contains("--quick"));
        }
        else if (args is ["methods", ..])
        {
            MethodRatios.Print(quick: args.Contains("--quick"));
        }
        else if (args is ["inner", ..])
        {
            InnerRatios.Print(quick: args.Contains("--quick"));
        }
        else if (args is ["load", ..])
        {
            LoadRatios.Print(quick: args.Contains("--quick"));
        }
        else if (args is ["generator", ..])
        {
            GeneratorFigures.Print(quick: args.Contains("--quick"));
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        }
    }
}
