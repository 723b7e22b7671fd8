using System.Diagnostics;
using System.Text.Json;

namespace ComponentKit.Benchmarks.Wit;

/// <summary>The peer: wasm-tools' WIT parser and resolver, as npm's <c>jco</c> brings it, run by node.</summary>
internal static class WitPeer
{
    /// <summary>The median in milliseconds of the same text's way to a resolved model, or null with the reason.</summary>
    internal static (double? Milliseconds, string Note) Measure(string text, int rounds)
    {
        string folder = Path.Combine(Directory.GetCurrentDirectory(), "artifacts", "wit-peer");
        try
        {
            Directory.CreateDirectory(folder);
            foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "peers")))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }

            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            {
                Run(folder, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts");
            }

            File.WriteAllText(Path.Combine(folder, "merged.wit"), text);
            using JsonDocument json = JsonDocument.Parse(Run(folder, "node", "wit.mjs", "merged.wit", "wasi:http/proxy@0.2.12", $"{rounds}"));
            JsonElement root = json.RootElement;
            return (root.GetProperty("median").GetDouble(), $"{root.GetProperty("name").GetString()}, node {root.GetProperty("node").GetString()}");
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return (null, $"not measured: {exception.Message}");
        }
    }

    private static string Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result.Trim().Split('\n')[^1]}");
    }
}
