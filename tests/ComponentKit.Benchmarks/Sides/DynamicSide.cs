using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using Guests.Bench;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>This project without bindings: values whose types are known only at run time, as the peer has them.</summary>
internal sealed class DynamicSide : ISide
{
    private readonly WasmEngine _engine = new();
    private readonly Component _component;
    private readonly ImportSet _imports = new();
    private readonly DynamicInstance _instance;
    private readonly Dictionary<string, DynamicFunction> _functions;
    private long _logged;

    internal DynamicSide(string path)
    {
        _component = _engine.Load(path);
        _imports.Instance("guests:bench/host@0.1.0")
            .AddFunction("add", a => new ComponentValue.Integer((uint)(Number(a[0]) + Number(a[1]))))
            .AddFunction("log", a =>
            {
                _logged += ((ComponentValue.String)a[0]).Value.Length;
                return null;
            });
        _instance = DynamicInstance.Create(_component, _imports);
        _functions = _instance.Functions.ToDictionary(f => f.Function.Name);
    }

    public long Add(int times)
    {
        DynamicFunction add = _functions["add"];
        long sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum = Number(add.Call(new ComponentValue.Integer(sum), new ComponentValue.Integer(1)));
        }

        return sum;
    }

    public long Echo(int times, string text)
    {
        DynamicFunction echo = _functions["echo"];
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += ((ComponentValue.String)echo.Call(new ComponentValue.String(text))!).Value.Length;
        }

        return length;
    }

    public long SumBytes(int times, byte[] bytes)
    {
        DynamicFunction sumBytes = _functions["sum-bytes"];
        long sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += Number(sumBytes.Call(new ComponentValue.List([.. bytes.Select(b => new ComponentValue.Integer(b))])));
        }

        return sum;
    }

    public long SumWords(int times, uint[] words)
    {
        DynamicFunction sumWords = _functions["sum-words"];
        long sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += Number(sumWords.Call(new ComponentValue.List([.. words.Select(w => new ComponentValue.Integer(w))])));
        }

        return sum;
    }

    public long EchoPoints(int times, Point[] points)
    {
        DynamicFunction echoPoints = _functions["echo-points"];
        long count = 0;
        for (int i = 0; i < times; i++)
        {
            var result = (ComponentValue.List)echoPoints.Call(new ComponentValue.List([.. points.Select(ToValue)]))!;
            count += result.Items.Select(FromValue).ToArray().Length;
        }

        return count;
    }

    public long ImportAdd(int times) => Number(_functions["run-add"].Call(new ComponentValue.Integer(times)));

    public long ImportLog(int times)
    {
        _functions["run-log"].Call(new ComponentValue.Integer(times));
        return _logged;
    }

    public long Instantiate(int times)
    {
        for (int i = 0; i < times; i++)
        {
            using var instance = DynamicInstance.Create(_component, _imports);
        }

        return times;
    }

    public void Dispose()
    {
        _instance.Dispose();
        _component.Dispose();
        _engine.Dispose();
    }

    private static long Number(ComponentValue? value) => (long)((ComponentValue.Integer)value!).Value;

    private static ComponentValue ToValue(Point point) => new ComponentValue.Record(
        [new ComponentValue.Float(point.X), new ComponentValue.Float(point.Y), new ComponentValue.String(point.Name)]);

    private static Point FromValue(ComponentValue value)
    {
        var fields = ((ComponentValue.Record)value).Fields;
        return new Point(
            (float)((ComponentValue.Float)fields[0]).Value,
            (float)((ComponentValue.Float)fields[1]).Value,
            ((ComponentValue.String)fields[2]).Value);
    }
}
