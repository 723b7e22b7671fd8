using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Benchmarks.Instances;
using ComponentKit.Runtime;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Benchmarks.Instances;

/// <summary>A method of a guest's resource: by generated bindings, and by hand over the same library.</summary>
internal static unsafe class MethodRatios
{
    private const int Times = 200_000;

    /// <summary>Prints the table.</summary>
    /// <param name="quick">Whether to take few samples, only to see that everything runs.</param>
    internal static void Print(bool quick)
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Encoding.UTF8.GetBytes(Counting.Component));
        using var ours = Counting.Instantiate(component);
        using var counter = new Counter(ours.Counters);

        var options = new WasmEngineOptions();
        using EngineHandle raw = EngineHandle.Create(options);
        using CoreModule module = CoreModule.TryCompile(raw, WasmText.ToBinary(Encoding.UTF8.GetBytes(Counting.Module), "counter").Span, out string? error)
            ?? throw new InvalidOperationException(error);
        using var store = StoreHandle.Create(raw, options);
        CoreFunction next = Next(store, module);

        List<double> byUs = [], byFloor = [];
        for (int i = 0; i < (quick ? 4 : 60); i++)
        {
            byUs.Add(Time(() => CallOurs(counter)));
            byFloor.Add(Time(() => CallFloor(store.Context, next)));
        }

        if (CallOurs(counter) != CallFloor(store.Context, next))
        {
            throw new InvalidOperationException("the sides disagree");
        }

        // What ran before the code was compiled as well as it gets is left out.
        double[] medians = [.. new[] { byUs, byFloor }.Select(s => s.Skip(s.Count / 2).Order().ElementAt(s.Count / 4) / Times)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        counter.Next(1);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine("method of a resource | ours | floor | ours/floor | bytes allocated");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"next(u32) -> u32 | {medians[0]:0.0} ns | {medians[1]:0.0} ns | {medians[0] / medians[1]:0.00} | {bytes}"));
    }

    private static CoreFunction Next(StoreHandle store, CoreModule module)
    {
        using var type = FunctionTypeHandle.Create(module.Imports[0].FunctionType!);
        CoreExtern import = default;
        CoreInstance instance;
        nint trap = 0;
        Native.wasmtime_func_new_unchecked(store.Context, type.DangerousGetHandle(), &New, 0, 0, &import.Function);
        nint error = Native.wasmtime_instance_new(store.Context, module.DangerousGetHandle(), &import, 1, &instance, &trap);
        if ((error | trap) != 0)
        {
            throw new InvalidOperationException("the module does not start");
        }

        byte* name;
        nuint length;
        CoreExtern found;
        Native.wasmtime_instance_export_nth(store.Context, &instance, (nuint)module.Exports["next"].Index, &name, &length, &found);
        return found.Function;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint New(nint environment, nint caller, FlatValue* values, nuint count) => 0;

    private static uint CallOurs(Counter counter)
    {
        uint last = 0;
        for (int i = 0; i < Times; i++)
        {
            last = counter.Next(1);
        }

        return last;
    }

    private static uint CallFloor(nint context, CoreFunction next)
    {
        FlatValue* frame = stackalloc FlatValue[2];
        for (int i = 0; i < Times; i++)
        {
            frame[0].U32 = 7;
            frame[1].U32 = 1;
            nint trap = 0;
            nint error = Native.FuncCallUnchecked(context, &next, frame, 2, &trap);
            if ((error | trap) != 0)
            {
                throw new InvalidOperationException("the guest failed");
            }
        }

        return frame[0].U32;
    }

    private static double Time(Func<uint> run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
