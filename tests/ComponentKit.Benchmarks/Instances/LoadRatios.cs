using System.Globalization;
using ComponentKit.Benchmarks.Figures;
using ComponentKit.Runtime;
using Peer = Wasmtime.Components;

namespace ComponentKit.Benchmarks.Instances;

/// <summary>Loading the JavaScript guest of 12 MB when it has been compiled: by this project, and by the peer.</summary>
internal static class LoadRatios
{
    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples.</param>
    internal static void Print(bool quick)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "guests", "sampler-js.wasm");
        if (!File.Exists(path))
        {
            Console.WriteLine("load: not measured: the JavaScript guest is not built (tests/guests/build.sh)");
            return;
        }

        string folder = Directory.CreateTempSubdirectory("componentkit-load").FullName;
        try
        {
            Print(path, Path.Combine(folder, "ours"), Path.Combine(folder, "peer"), quick);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string path, string ours, string peers, bool quick)
    {
        using var engine = new WasmEngine();
        using (Component component = engine.Load(path))
        {
            File.WriteAllBytes(ours, component.Store());
        }

        using var peerEngine = new Wasmtime.Engine();
        if (!quick)
        {
            using var component = Peer.Component.FromBytes(peerEngine, File.ReadAllBytes(path));
            File.WriteAllBytes(peers, component.Serialize());
        }

        Console.WriteLine("load compiled | MB | ms | MB allocated");
        Measure("ours", ours, () => engine.Load(ours).Dispose(), quick);
        if (!quick)
        {
            Measure("peer", peers, () => Peer.Component.DeserializeFile(peerEngine, peers).Dispose(), quick);
        }
    }

    private static void Measure(string name, string path, Action load, bool quick)
    {
        var sample = new Sample(load);
        sample.WarmUp(TimeSpan.FromMilliseconds(quick ? 100 : 1500));
        for (int i = 0; i < (quick ? 5 : 60); i++)
        {
            sample.Take();
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} | {new FileInfo(path).Length / 1e6:0.0} | {sample.Median:0.00} | {sample.AllocatedMegabytes:0.00}"));
    }
}
