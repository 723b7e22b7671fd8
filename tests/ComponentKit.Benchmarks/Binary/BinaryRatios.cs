using System.Globalization;
using ComponentKit.Benchmarks.Figures;
using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Sections;
using ComponentKit.Binary.Validation;
using ComponentKit.Wit.Diagnostics;
using Peer = Wasmtime.Components;

namespace ComponentKit.Benchmarks.Binary;

/// <summary>
/// Reading and validating the component layer of the JavaScript guest, whose core modules of 12 MB are only sliced; and the same component
/// given to the peer, which compiles the core modules at once and cannot be told not to.
/// </summary>
internal static class BinaryRatios
{
    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples, and none of the peer.</param>
    internal static void Print(bool quick)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "guests", "sampler-js.wasm");
        if (!File.Exists(path))
        {
            Console.WriteLine("binary: not measured: the JavaScript guest is not built (tests/guests/build.sh)");
            return;
        }

        byte[] bytes = File.ReadAllBytes(path);
        var sample = new Sample(() => ReadAndValidate(bytes));
        sample.WarmUp(TimeSpan.FromMilliseconds(quick ? 100 : 1500));
        for (int i = 0; i < (quick ? 5 : 60); i++)
        {
            sample.Take();
        }

        Line($"binary | MB | ms | MB allocated");
        Line($"read and validate | {bytes.Length / 1e6:0.0} | {sample.Median:0.00} | {sample.AllocatedMegabytes:0.00}");
        if (quick)
        {
            return;
        }

        var peer = new Sample(() => LoadByPeer(bytes));
        peer.Take();
        Line($"peer, core modules compiled | {bytes.Length / 1e6:0.0} | {peer.Median:0} | {peer.AllocatedMegabytes:0.00}");
    }

    private static void ReadAndValidate(byte[] bytes)
    {
        ComponentBinary component = ComponentReader.Read("sampler-js.wasm", bytes).GetValueOrThrow()!;
        DiagnosticResult<ComponentKit.Binary.Typing.TypedComponent?> validated = ComponentValidator.Validate(component);
        if (validated.Value is null)
        {
            throw new InvalidOperationException(validated.Diagnostics[0].ToString());
        }
    }

    private static void LoadByPeer(byte[] bytes)
    {
        using var engine = new Wasmtime.Engine();
        using var component = Peer.Component.FromBytes(engine, bytes);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
