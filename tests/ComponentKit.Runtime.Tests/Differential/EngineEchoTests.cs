using System.Diagnostics;
using System.Globalization;
using ComponentKit.Runtime.Tests.Support;
using CsCheck;
using Wasmtime.Components;
using Xunit;
using Xunit.Abstractions;
using ComponentValue = ComponentKit.Runtime.Dynamic.ComponentValue;
using Peer = Wasmtime.Components.ComponentValue;

namespace ComponentKit.Runtime.Tests.Differential;

/// <summary>
/// Random values of random types through a guest and a host import and back, by this runtime and by the engine's own component support:
/// both see the same, and what was given. Types that the engine package does not know (maps, lists of a fixed length) are left out.
/// </summary>
/// <remarks>
/// <c>COMPONENTKIT_FUZZ_SECONDS</c> makes it run for so long. The peer's half is the engine as published; a difference is a fault of either.
/// </remarks>
public sealed class EngineEchoTests(ITestOutputHelper output)
{
    private const string Seconds = "COMPONENTKIT_FUZZ_SECONDS";
    private const int Types = 500;
    private const int ValuesOfType = 104;

    private static readonly Wasmtime.Engine PeerEngine = new();
    private static readonly string[] Encodings = ["utf8", "utf16", "latin1+utf16"];

    private static readonly Gen<Case> Cases = Gen.Select(Known(Shape.Any), Known(Shape.Any), Gen.Int[0, 2]).SelectMany((p, r, e) =>
        Gen.Select(p.Values.Array[ValuesOfType], r.Values.Array[ValuesOfType], (arguments, answers) => new Case(p, r, Encodings[e], arguments, answers)));

    [Fact]
    public void Values_come_through_as_they_do_through_the_engines_own_component_support()
    {
        int cases = 0;
        int seconds = int.TryParse(Environment.GetEnvironmentVariable(Seconds), CultureInfo.InvariantCulture, out int wanted) ? wanted : 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            // From the second round on, other ones each time.
            Cases.Sample(Check, iter: Types, seed: cases == 0 ? "0000KOXDZxy8" : null, print: c => $"{c.Parameter} -> {c.Result}, {c.Encoding}");
            cases += Types * ValuesOfType;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds);

        output.WriteLine($"{cases} values of {cases / ValuesOfType} types, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        Assert.True(cases >= 50_000);
    }

    private static Gen<Shape> Known(Gen<Shape> shapes) => shapes.Where(s => !s.ToString().Contains("(map", StringComparison.Ordinal));

    private static void Check(Case c)
    {
        ComponentValue answer = c.Answers[0];
        ComponentValue? heard = null;
        string text = PassThrough.TextOf([c.Parameter], c.Result, c.Encoding);
        using var ours = TestComponent.Create(
            text,
            arguments =>
            {
                heard = arguments[0];
                return answer;
            });

        Peer? peerHeard = null;
        using var peerComponent = Wasmtime.Components.Component.FromText(PeerEngine, $"(component {text})");
        using var store = new Wasmtime.Store(PeerEngine);
        using var linker = new ComponentLinker(PeerEngine);
        using (ComponentLinkerInstance root = linker.Root())
        {
            root.DefineFunction("g", (arguments, results) =>
            {
                peerHeard = arguments[0];
                results[0] = PeerValue.To(c.Result, answer);
            });
        }

        ComponentFunction peer = linker.Instantiate(store, peerComponent).GetFunction("f")!;
        for (int i = 0; i < ValuesOfType; i++)
        {
            answer = c.Answers[i];
            ComponentValue result = ours.Call("f", c.Arguments[i])!;
            Peer peerResult = peer.Call(PeerValue.To(c.Parameter, c.Arguments[i]))!;

            Assert.Equal(answer, result);
            Assert.Equal(c.Arguments[i], heard);
            Assert.Equal(result, PeerValue.From(c.Result, peerResult));
            Assert.Equal(heard, PeerValue.From(c.Parameter, peerHeard!));
        }
    }

    private sealed record Case(Shape Parameter, Shape Result, string Encoding, ComponentValue[] Arguments, ComponentValue[] Answers);
}
