using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wasmtime.Components;
using Engine = Wasmtime.Engine;

namespace ComponentKit.Integration.Tests.Examples;

/// <summary>What the tests of the examples share: other hosts to run their components, and outcomes as JSON, to be compared.</summary>
internal static class Example
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Engine PeerEngine { get; } = new();

    /// <summary>The file of a component that an example's <c>build.sh</c> has made.</summary>
    internal static string PathOf(string example, string folder, string name) =>
        Path.Combine(ExampleFactAttribute.Root(), "examples", example, folder, $"{name}.wasm");

    /// <summary>Runs one of the scripts that are in <c>tests/guests/tools</c>, which print one JSON value, for a minute at most.</summary>
    internal static JsonNode RunNode(string script, string component, params JsonNode[] arguments)
    {
        string path = Path.Combine(ExampleFactAttribute.Root(), "tests", "guests", "tools", script);
        using var process = Process.Start(new ProcessStartInfo("node", [path, component, .. arguments.Select(Text)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{script} does not end");
        }

        return process.ExitCode == 0 ? JsonNode.Parse(output.Result)! : throw new InvalidOperationException(errors.Result);
    }

    internal static string Text(JsonNode json) => json.ToJsonString(Options);

    /// <summary>What a function has come to, as the scripts print it.</summary>
    internal static JsonObject Outcome<T>(Result<T, string> result, Func<T, JsonNode> json) =>
        result.Match(ok => new JsonObject { ["ok"] = json(ok) }, error => new JsonObject { ["err"] = error });

    /// <summary>The same of the engine's own component support.</summary>
    internal static JsonObject Outcome(ComponentValue result, Func<ComponentValue, JsonNode> json) =>
        result.IsOk ? new JsonObject { ["ok"] = json(result.Payload!) } : new JsonObject { ["err"] = result.Payload!.AsString() };

    /// <summary>Instantiates a component by the engine's own component support.</summary>
    internal static ComponentInstance InstantiateByPeer(Wasmtime.Store store, string path, Action<ComponentLinkerInstance>? define = null)
    {
        using var component = Component.FromBytes(PeerEngine, File.ReadAllBytes(path));
        using var linker = new ComponentLinker(PeerEngine);
        if (define is not null)
        {
            using ComponentLinkerInstance root = linker.Root();
            define(root);
        }

        return linker.Instantiate(store, component);
    }
}
