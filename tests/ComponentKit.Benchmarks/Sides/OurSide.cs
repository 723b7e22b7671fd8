using ComponentKit.Runtime;
using Guests.Bench;

namespace ComponentKit.Benchmarks.Sides;

/// <summary>This project: generated bindings.</summary>
internal sealed class OurSide : ISide
{
    private readonly WasmEngine _engine = new();
    private readonly Component _component;
    private readonly Host _host = new();
    private readonly Bench _bench;

    internal OurSide(string path)
    {
        _component = _engine.Load(path);
        _bench = Bench.Instantiate(_component, _host);
    }

    public long Add(int times)
    {
        uint sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum = _bench.Calls.Add(sum, 1);
        }

        return sum;
    }

    public long Echo(int times, string text)
    {
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += _bench.Calls.Echo(text).Length;
        }

        return length;
    }

    public long SumBytes(int times, byte[] bytes)
    {
        ulong sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += _bench.Calls.SumBytes(bytes);
        }

        return (long)sum;
    }

    public long SumWords(int times, uint[] words)
    {
        ulong sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += _bench.Calls.SumWords(words);
        }

        return (long)sum;
    }

    public long EchoPoints(int times, Point[] points)
    {
        long count = 0;
        for (int i = 0; i < times; i++)
        {
            count += _bench.Calls.EchoPoints(points).Length;
        }

        return count;
    }

    public long ImportAdd(int times) => _bench.Calls.RunAdd((uint)times);

    public long ImportLog(int times)
    {
        _bench.Calls.RunLog((uint)times);
        return _host.Logged;
    }

    public long Instantiate(int times)
    {
        for (int i = 0; i < times; i++)
        {
            using Bench bench = Bench.Instantiate(_component, _host);
        }

        return times;
    }

    public void Dispose()
    {
        _bench.Dispose();
        _component.Dispose();
        _engine.Dispose();
    }

    private sealed class Host : Bench.IImports, IHost
    {
        IHost Bench.IImports.Host => this;

        internal long Logged { get; private set; }

        public uint Add(uint a, uint b) => a + b;

        public void Log(string message) => Logged += message.Length;
    }
}
