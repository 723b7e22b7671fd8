using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using ComponentKit.Binary.Validation;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Runtime.Tests.Support;
using ComponentKit.Wit.Model;
using CsCheck;
using Xunit;

namespace ComponentKit.Integration.Tests.Bindings;

/// <summary>
/// Random values of random types through generated bindings, in both directions, and through the path that knows types at run time only:
/// a component hands each value to an import, which gives it back. All ways give the same.
/// </summary>
/// <remarks><c>COMPONENTKIT_FUZZ_SECONDS</c> makes it run for so long.</remarks>
public sealed class RoundTripTests : IDisposable
{
    private const string Seconds = "COMPONENTKIT_FUZZ_SECONDS";
    private const int Worlds = 3;
    private const int TypesOfWorld = 32;
    private const int ValuesOfType = 8;

    private static readonly Gen<Case> Cases = Shape.AnyGated.Where(IsSmall).SelectMany(s => s.Values.Array[ValuesOfType].Select(vs => new Case(s, vs)));

    private readonly WasmEngine _engine = new(new WasmEngineOptions { Features = WasmFeatures.All });

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Bindings_and_values_without_bindings_give_the_same()
    {
        int seconds = int.TryParse(Environment.GetEnvironmentVariable(Seconds), CultureInfo.InvariantCulture, out int wanted) ? wanted : 0;
        long start = Stopwatch.GetTimestamp();
        string? seed = "0000KOXDZxy8";
        do
        {
            // From the second round on, other ones each time.
            Cases.Array[TypesOfWorld].Sample(Check, iter: Worlds, threads: 1, seed: seed, print: cs => string.Join<Shape>('\n', cs.Select(c => c.Type)));
            seed = null;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds);
    }

    // Lists of lists of a fixed length have more elements than anybody wants to see.
    private static bool IsSmall(Shape shape) => Size(shape) <= 400;

    private static int Size(Shape shape) => shape.Kind is "enum" or "flags" ? 1 : 1 + shape.Parts.Sum(Size);

    private void Check(Case[] cases)
    {
        Shape[] shapes = [.. cases.Select(c => c.Type)];
        using var bindings = new CompiledBindings(EchoWorld.Wit(shapes));
        using Component component = _engine.Load(Encoding.UTF8.GetBytes($"(component {EchoWorld.Component(shapes)})"), "echo.wat");

        object typed = bindings.World.GetMethod("Instantiate")!.Invoke(null, [component, bindings.Host])!;
        using var owned = (IDisposable)typed;
        DynamicHostFunction echo = arguments => arguments[0];
        using var untyped = DynamicInstance.Create(
            component, [.. bindings.Functions.Select((f, i) => (DynamicImport.Define(null, Import(f, i)), (object)echo))]);
        var definition = (ImportDefinition)bindings.World.GetNestedType("Functions", BindingFlags.NonPublic)!
            .GetProperty("Definition", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        using var mixed = DynamicInstance.Create(component, (definition, bindings.Host));
        for (int i = 0; i < cases.Length; i++)
        {
            MethodInfo method = bindings.World.GetMethod($"TryF{i}") ?? bindings.World.GetMethod($"F{i}")!;
            WitType type = bindings.Functions[i].Parameters[0].Type;
            foreach (ComponentValue value in cases[i].Values)
            {
                object argument = ClrValue.To(type, ValueType(method), value)!;
                ComponentValue expected = ClrValue.From(type, argument);
                if (!cases[i].Type.ToString().Contains("(map", StringComparison.Ordinal))
                {
                    // A map may have a key twice.
                    Assert.Equal(value, expected);
                }

                Assert.Equal(value, untyped.Find(null, $"f{i}")!.Call(value));
                Assert.Equal(expected, ClrValue.From(type, Call(typed, method, argument)));
                Assert.Equal(expected, mixed.Find(null, $"f{i}")!.Call(value));
            }
        }
    }

    private static WitFunction Import(WitFunction export, int index) =>
        new($"g{index}", FunctionKind.Freestanding, export.Parameters, export.Result);

    // Of a list of numbers, which goes in as a span, what comes out.
    private static Type ValueType(MethodInfo method)
    {
        Type parameter = method.GetParameters()[0].ParameterType;
        return parameter.IsByRefLike ? typeof(IReadOnlyList<>).MakeGenericType(parameter.GenericTypeArguments) : parameter;
    }

    private static object? Call(object instance, MethodInfo method, object argument)
    {
        Type parameter = method.GetParameters()[0].ParameterType;
        return parameter.IsByRefLike
            ? typeof(RoundTripTests).GetMethod(nameof(CallWithSpan), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(parameter.GenericTypeArguments[0]).Invoke(null, [instance, method, argument])
            : method.Invoke(instance, [argument]);
    }

    private static T[] CallWithSpan<T>(object instance, MethodInfo method, T[] argument) =>
        method.CreateDelegate<SpanFunction<T>>(instance)(argument);

    private delegate T[] SpanFunction<T>(ReadOnlySpan<T> argument);

    private sealed record Case(Shape Type, ComponentValue[] Values);
}
