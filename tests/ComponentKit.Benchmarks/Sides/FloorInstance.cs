using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Engine;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>The benchmark guest instantiated by hand: three core modules, two host functions, the exports that the floor calls.</summary>
internal sealed unsafe class FloorInstance : IDisposable
{
    internal const int Realloc = 0;
    internal const int AddNumbers = 1;
    internal const int Echo = 2;
    internal const int PostEcho = 3;
    internal const int EchoPoints = 4;
    internal const int PostEchoPoints = 5;
    internal const int SumBytes = 6;
    internal const int SumWords = 7;
    internal const int RunAdd = 8;
    internal const int RunLog = 9;

    private const string Calls = "guests:bench/calls@0.1.0#";

    private static readonly string[] Names =
    [
        "cabi_realloc", Calls + "add", Calls + "echo", "cabi_post_" + Calls + "echo", Calls + "echo-points",
        "cabi_post_" + Calls + "echo-points", Calls + "sum-bytes", Calls + "sum-words", Calls + "run-add", Calls + "run-log",
    ];

    private readonly StoreHandle _store;
    private readonly GCHandle _self;
    private readonly byte* _block = (byte*)NativeMemory.AllocZeroed(
        (nuint)(Names.Length * sizeof(CoreFunction) + sizeof(CoreMemory) + 3 * sizeof(CoreInstance)));

    internal FloorInstance(FloorModules modules)
    {
        _self = GCHandle.Alloc(this, GCHandleType.Weak);
        _store = StoreHandle.Create(modules.Engine, modules.Options);
        Context = _store.Context;
        Functions = (CoreFunction*)_block;
        Memory = (CoreMemory*)(Functions + Names.Length);
        var instances = (CoreInstance*)(Memory + 1);

        nint environment = GCHandle.ToIntPtr(_self);
        CoreExtern* imports = stackalloc CoreExtern[2];
        CoreExtern log = default;

        Instantiate(modules.Shim, null, 0, instances);
        Native.wasmtime_func_new_unchecked(Context, modules.AddType.DangerousGetHandle(), &HostAdd, environment, 0, &imports[0].Function);
        Get(instances, modules.Shim.Exports["0"].Index, imports + 1);
        Instantiate(modules.Main, imports, 2, instances + 1);

        Native.wasmtime_func_new_unchecked(Context, modules.LogType.DangerousGetHandle(), &HostLog, environment, 0, &log.Function);
        imports[0] = log;
        Get(instances, modules.Shim.Exports["$imports"].Index, imports + 1);
        Instantiate(modules.Fixup, imports, 2, instances + 2);

        CoreExtern found;
        for (int i = 0; i < Names.Length; i++)
        {
            Get(instances + 1, modules.Main.Exports[Names[i]].Index, &found);
            Functions[i] = found.Function;
        }

        Get(instances + 1, modules.Main.Exports["memory"].Index, &found);
        *Memory = found.Memory;
    }

    internal nint Context { get; }

    internal CoreFunction* Functions { get; }

    internal CoreMemory* Memory { get; }

    internal long Logged { get; private set; }

    public void Dispose()
    {
        _store.Dispose();
        _self.Free();
        NativeMemory.Free(_block);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint HostAdd(nint environment, nint caller, FlatValue* values, nuint count)
    {
        values[0].U32 = values[0].U32 + values[1].U32;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint HostLog(nint environment, nint caller, FlatValue* values, nuint count)
    {
        var guest = Unsafe.As<FloorInstance>(GCHandle.FromIntPtr(environment).Target!);
        ulong memory = Native.MemoryDataSize(guest.Context, guest.Memory);
        uint pointer = values[0].U32;
        uint length = values[1].U32;
        if ((ulong)pointer + length <= memory)
        {
            byte* start = Native.MemoryData(guest.Context, guest.Memory) + pointer;
            guest.Logged += Encoding.UTF8.GetString(start, (int)length).Length;
        }

        return 0;
    }

    private void Instantiate(CoreModule module, CoreExtern* imports, int count, CoreInstance* instance)
    {
        nint trap = 0;
        nint error = Native.wasmtime_instance_new(Context, module.DangerousGetHandle(), imports, (nuint)count, instance, &trap);
        if ((error | trap) != 0)
        {
            throw new InvalidOperationException("the guest does not start");
        }
    }

    private void Get(CoreInstance* instance, int index, CoreExtern* item)
    {
        byte* name;
        nuint length;
        Native.wasmtime_instance_export_nth(Context, instance, (nuint)index, &name, &length, item);
    }
}
