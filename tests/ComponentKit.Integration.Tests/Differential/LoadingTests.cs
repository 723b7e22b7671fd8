using ComponentKit.Binary.Reading;
using ComponentKit.Binary.Typing;
using ComponentKit.Binary.Validation;
using ComponentKit.Integration.Tests.Differential.Inputs;
using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using ComponentKit.Wit.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace ComponentKit.Integration.Tests.Differential;

/// <summary>Whatever is valid can be flattened and compiled, or is refused with a diagnostic, on a small stack.</summary>
public sealed class LoadingTests(ITestOutputHelper output)
{
    private const int Count = 6000;
    private const int StackSize = 512 * 1024;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Valid_components_are_loaded_or_refused(bool isGated)
    {
        WasmFeatures features = isGated ? WasmFeatures.All : WasmFeatures.Default;
        var inputs = new InputMaker(new SeedSet(SeedFiles.Own()));
        using var engine = new WasmEngine(new WasmEngineOptions { Features = features });
        (int valid, int loaded, int linked) = (0, 0, 0);
        Exception? failure = null;
        var worker = new Thread(
            () => failure = Record.Exception(() =>
            {
                for (int number = 1; number <= Count; number++)
                {
                    if (Validate(inputs.Make(number), features) is { } component)
                    {
                        valid++;
                        int stages = Load(engine, component, number);
                        loaded += stages > 0 ? 1 : 0;
                        linked += stages > 1 ? 1 : 0;
                    }
                }
            }),
            StackSize);
        worker.Start();
        worker.Join();
        output.WriteLine($"{valid} of {Count} were valid, {loaded} loaded, {linked} had all that they import");

        Assert.Null(failure);
        Assert.True(loaded > valid / 4 && linked > 0, $"of {valid} valid components only {loaded} were loaded, {linked} linked");
    }

    private static TypedComponent? Validate(byte[] bytes, WasmFeatures features) =>
        ComponentReader.Read("component", bytes) is { HasErrors: false, Value: { } read }
            ? ComponentValidator.Validate(read, features.Component).Value
            : null;

    private static int Load(WasmEngine engine, TypedComponent typed, int number)
    {
        int stages = 0;
        try
        {
            using Component component = engine.Load(typed);
            stages++;
            DynamicInstance.Create(component, new ImportSet()).Dispose();
            stages++;
        }
        catch (Exception exception) when (exception is DiagnosticException or TrapException)
        {
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"input {number} cannot be loaded", exception);
        }

        return stages;
    }
}
