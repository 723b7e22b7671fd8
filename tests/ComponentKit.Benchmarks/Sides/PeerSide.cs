using Guests.Bench;
using Wasmtime;
using Wasmtime.Components;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>The peer: the engine package's own component support, with values built and read as its callers have to.</summary>
internal sealed class PeerSide : ISide
{
    private const string Interface = "guests:bench/calls@0.1.0";

    private readonly Engine _engine = new();
    private readonly Store _store;
    private readonly Wasmtime.Components.Component _component;
    private readonly ComponentLinker _linker;
    private readonly Dictionary<string, ComponentFunction> _functions = [];
    private long _logged;

    internal PeerSide(string path)
    {
        _store = new Store(_engine);
        _component = Wasmtime.Components.Component.FromBytes(_engine, File.ReadAllBytes(path));
        _linker = new ComponentLinker(_engine);
        using (ComponentLinkerInstance root = _linker.Root())
        using (ComponentLinkerInstance host = root.AddInstance("guests:bench/host@0.1.0"))
        {
            host.DefineFunction("add", (arguments, results) =>
                results[0] = ComponentValue.U32(arguments[0].AsU32() + arguments[1].AsU32()));
            host.DefineFunction("log", (arguments, _) => _logged += arguments[0].AsString().Length);
        }

        ComponentInstance instance = _linker.Instantiate(_store, _component);
        foreach (string name in (string[])["add", "echo", "sum-bytes", "sum-words", "echo-points", "run-add", "run-log"])
        {
            _functions.Add(name, instance.GetFunction(Interface, name)!);
        }
    }

    public long Add(int times)
    {
        ComponentFunction add = _functions["add"];
        uint sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum = add.Call(ComponentValue.U32(sum), ComponentValue.U32(1))!.AsU32();
        }

        return sum;
    }

    public long Echo(int times, string text)
    {
        ComponentFunction echo = _functions["echo"];
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += echo.Call(ComponentValue.String(text))!.AsString().Length;
        }

        return length;
    }

    public long SumBytes(int times, byte[] bytes)
    {
        ComponentFunction sumBytes = _functions["sum-bytes"];
        ulong sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += sumBytes.Call(ComponentValue.List(Array.ConvertAll(bytes, ComponentValue.U8)))!.AsU64();
        }

        return (long)sum;
    }

    public long SumWords(int times, uint[] words)
    {
        ComponentFunction sumWords = _functions["sum-words"];
        ulong sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += sumWords.Call(ComponentValue.List(Array.ConvertAll(words, ComponentValue.U32)))!.AsU64();
        }

        return (long)sum;
    }

    public long EchoPoints(int times, Point[] points)
    {
        ComponentFunction echoPoints = _functions["echo-points"];
        long count = 0;
        for (int i = 0; i < times; i++)
        {
            ComponentValue result = echoPoints.Call(ComponentValue.List(Array.ConvertAll(points, ToValue)))!;
            count += result.AsList().Select(FromValue).ToArray().Length;
        }

        return count;
    }

    public long ImportAdd(int times) => _functions["run-add"].Call(ComponentValue.U32((uint)times))!.AsU32();

    public long ImportLog(int times)
    {
        _functions["run-log"].Call(ComponentValue.U32((uint)times));
        return _logged;
    }

    public long Instantiate(int times)
    {
        for (int i = 0; i < times; i++)
        {
            using var store = new Store(_engine);
            _linker.Instantiate(store, _component);
        }

        return times;
    }

    public void Dispose()
    {
        _linker.Dispose();
        _component.Dispose();
        _store.Dispose();
        _engine.Dispose();
    }

    private static ComponentValue ToValue(Point point) => ComponentValue.Record(
    [
        new("x", ComponentValue.F32(point.X)),
        new("y", ComponentValue.F32(point.Y)),
        new("name", ComponentValue.String(point.Name)),
    ]);

    private static Point FromValue(ComponentValue value)
    {
        IReadOnlyList<KeyValuePair<string, ComponentValue>> fields = value.AsRecord();
        return new Point(fields[0].Value.AsF32(), fields[1].Value.AsF32(), fields[2].Value.AsString());
    }
}
