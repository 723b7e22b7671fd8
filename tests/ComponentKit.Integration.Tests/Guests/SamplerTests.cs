using System.Text;
using ComponentKit.Runtime;
using Guests.Sampler;
using Xunit;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>Every kind of value through every guest: what goes in comes out.</summary>
public abstract class SamplerTests : IDisposable
{
    private readonly SamplerHost _host = new() { NamesToGive = ["Ada", "", "Grüße, 🌍"] };
    private readonly Sampler _sampler;

    /// <summary>Makes an instance of the guest for one test.</summary>
    protected SamplerTests(string guest)
    {
        Guest = guest;
        _sampler = Sampler.Create(guest, _host);
    }

    /// <summary>The guest's language.</summary>
    protected string Guest { get; }

    /// <summary>Numbers that the guest's glue can pass on flat.</summary>
    protected virtual uint[] Numbers32 { get; } = [uint.MinValue, 1, uint.MaxValue];

    /// <summary>Numbers that the guest's glue can pass on flat.</summary>
    protected virtual long[] Numbers64 { get; } = [long.MinValue, -1, 0, long.MaxValue];

    /// <summary>A text that starts with a byte-order mark, where the guest's glue keeps it.</summary>
    protected virtual string Marked => "\uFEFFmark";

    private Values Values => _sampler.Values;

    /// <inheritdoc/>
    public void Dispose()
    {
        _sampler.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Integers at their limits.</summary>
    public virtual void Integers()
    {
        Each<sbyte>([sbyte.MinValue, -1, 0, sbyte.MaxValue], Values.EchoS8);
        Each<byte>([byte.MinValue, 1, byte.MaxValue], Values.EchoU8);
        Each<short>([short.MinValue, -1, 0, short.MaxValue], Values.EchoS16);
        Each<ushort>([ushort.MinValue, 1, ushort.MaxValue], Values.EchoU16);
        Each<int>([int.MinValue, -1, 0, int.MaxValue], Values.EchoS32);
        Each(Numbers32, Values.EchoU32);
        Each(Numbers64, Values.EchoS64);
        Each<ulong>([ulong.MinValue, 1, ulong.MaxValue], Values.EchoU64);
    }

    /// <summary>Floats, booleans and characters.</summary>
    public virtual void Scalars()
    {
        Each([true, false], Values.EchoBool);
        Each<float>([0f, -0f, 1.5f, float.MaxValue, float.Epsilon, float.NegativeInfinity, float.NaN], Values.EchoF32);
        Each<double>([0d, -0d, Math.PI, double.MaxValue, double.Epsilon, double.PositiveInfinity, double.NaN], Values.EchoF64);
        Assert.True(float.IsNegative(Values.EchoF32(-0f)));
        Each([new Rune('a'), new Rune(0), new Rune(0xD7FF), new Rune(0xE000), new Rune(0x10FFFF), new Rune(0x1F30D)], Values.EchoChar);
    }

    /// <summary>Strings, empty, long, and of every width of UTF-8.</summary>
    public virtual void Strings()
    {
        string[] texts =
        [
            "", "a", "Grüße", "日本語", "🌍🌎🌏", "a\0b", Marked, new string('x', 79), new string('x', 80), new string('x', 81),
            new string('é', 80), new string('日', 81), new string('y', 100_000), string.Concat(Enumerable.Repeat("añ日🌍", 20_000)),
        ];
        Each(texts, Values.EchoString);
        Each<string?>([null, "", "some"], Values.EchoOption);
        Assert.Equal(texts, Values.EchoWords(texts));
    }

    /// <summary>Lists of numbers and of compound values.</summary>
    public virtual void Lists()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(i => (byte)i)];
        Assert.Equal(bytes, Values.EchoBytes(bytes));
        Assert.Empty(Values.EchoBytes([]));
        Assert.Equal([long.MinValue, -1, 0, long.MaxValue], Values.EchoLongs([long.MinValue, -1, 0, long.MaxValue]));
        Point[] points = [.. Enumerable.Range(0, 1000).Select(i => new Point(i, -i, $"point {i}"))];
        Assert.Equal(points, Values.EchoPoints(points));
        Assert.Equal(points, Values.EchoPoints(points.ToList()));
        Assert.Equal(points, Values.EchoPoints(new Queue<Point>(points).ToArray().AsReadOnly()));
        Assert.Empty(Values.EchoPoints([]));
    }

    /// <summary>Records, tuples, flags and enums.</summary>
    public virtual void Records()
    {
        var profile = new Profile(
            ulong.MaxValue, -0.5, 255, short.MinValue, new Rune(0x1F30D), true, ["a", "", "c"], new Point(1, 2, "home"), Color.Blue, Access.Read | Access.Execute);
        Assert.Equal(profile, Values.EchoProfile(profile));
        Profile without = profile with { Home = null, Tags = [] };
        Assert.Equal(without, Values.EchoProfile(without));
        Assert.Equal((byte.MaxValue, "tuple", double.Epsilon), Values.EchoTuple((byte.MaxValue, "tuple", double.Epsilon)));
        Each(Enum.GetValues<Color>(), Values.EchoColor);
        Each<Access>([default, Access.Read, Access.Write | Access.Execute, Access.Read | Access.Write | Access.Execute], Values.EchoAccess);
    }

    /// <summary>Variants, options of options, and results as plain values.</summary>
    public virtual void Variants()
    {
        Shape[] shapes =
        [
            new Shape.Nothing(), new Shape.Circle(1.25f), new Shape.Polygon([new Point(1, 2, "corner")]), new Shape.Polygon([]),
            new Shape.Label("Grüße"), new Shape.Stamp(ulong.MaxValue),
        ];
        Each<Shape>(shapes, Values.EchoShape);
        Shape?[] mixed = [null, .. shapes, null];
        Assert.Equal(mixed, Values.EchoShapes(mixed));
        Each<Option<uint?>>([Option<uint?>.None, Option<uint?>.Some(null), Option<uint?>.Some(uint.MaxValue / 2)], Values.EchoNestedOption);
        Assert.Equal(7u, Values.EchoResult(Result<uint, string>.Ok(7)));
        Assert.Equal("no", Assert.Throws<WitException<string>>(() => Values.EchoResult(Result<uint, string>.Err("no"))).Error);
    }

    /// <summary>Results of functions: as exceptions, and as values.</summary>
    public virtual void Results()
    {
        Assert.Equal(-3, Values.Divide(7, -2));
        Assert.Equal(int.MinValue, Values.Divide(int.MinValue, -1));
        Assert.Equal("division by zero", Assert.Throws<WitException<string>>(() => Values.Divide(1, 0)).Error);
        Assert.Equal(Result<int, string>.Err("division by zero"), Values.TryDivide(1, 0));
        Assert.Equal(ulong.MaxValue, Values.Parse("18446744073709551615"));
        Assert.Equal(new ParseError.Empty(), Values.TryParse("").Error);
        Assert.Equal(new ParseError.Unexpected(new Rune('x')), Values.TryParse("1x").Error);
        Assert.Equal(new ParseError.OutOfRange("18446744073709551616"), Values.TryParse("18446744073709551616").Error);
        Values.Check(true);
        Assert.True(Values.TryCheck(false).IsError);
        Assert.Throws<WitException<Unit>>(() => Values.Check(false));
    }

    /// <summary>More parameters than are passed flat.</summary>
    public virtual void Many_parameters() =>
        Assert.Equal("abcdefgh4294967295", Values.Join("a", "b", "c", "d", "e", "f", "g", "h", uint.MaxValue));

    /// <summary>A host's interface, a host's function of the world, an export of the world.</summary>
    public virtual void Imports()
    {
        // 3, 0 and 13 bytes: scaled by 10, or the guest's own count of them.
        uint sum = _sampler.GreetAll();

        Assert.Equal(["hello, Ada", "hello, ", "hello, Grüße, 🌍"], _host.Logged);
        Assert.Equal(10u * (uint)_host.NamesToGive.Sum(Encoding.UTF8.GetByteCount), sum);
    }

    /// <summary>A guest's fault.</summary>
    public virtual void A_trap()
    {
        var trap = Assert.Throws<TrapException>(_sampler.Fail);
        Assert.Equal("fail", trap.Export);
        Assert.NotEmpty(trap.Frames);
        Assert.Contains("poisoned", Assert.Throws<InvalidOperationException>(() => Values.EchoBool(true)).Message, StringComparison.Ordinal);
    }

    /// <summary>A guest's resource: constructor, methods, statics, borrows, moves and ends.</summary>
    public virtual void Resources()
    {
        Counters counters = _sampler.Counters;
        Assert.Equal(0u, Counter.Live(counters));
        using var first = new Counter(counters, 1);
        using var second = new Counter(counters, 10);
        Assert.Equal(6u, first.Increment(5));
        Assert.Equal(6u, first.Value());
        Assert.Equal(16u, counters.Sum([first, second]));
        Assert.Equal(2u, Counter.Live(counters));

        // A call that does not come about takes nothing away.
        Assert.Throws<ObjectDisposedException>(() => Counter.Merge(counters, first, first));
        Assert.Equal(6u, first.Value());

        using Counter merged = Counter.Merge(counters, first, second);
        Assert.Equal(16u, merged.Value());
        Assert.Throws<ObjectDisposedException>(() => first.Value());
        Assert.Throws<ObjectDisposedException>(() => counters.Sum([second]));

        using Counter? kept = counters.KeepAbove(merged, 15);
        Assert.Equal(16u, kept!.Value());
        Assert.Null(counters.KeepAbove(kept, 16));
        AssertNoneLive(counters);
    }

    /// <summary>Values for a hundred times the memory that the guest may have: it frees what it gets, and what it gives.</summary>
    public virtual void Memory_comes_back()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { MaxMemoryBytes = 2 << 20 });
        using Component component = engine.Load(Sampler.PathOf(Guest));
        using Sampler sampler = Sampler.Instantiate(component, new SamplerHost { NamesToGive = [new string('n', 10_000), "n"] });
        string text = new('x', 10_000);
        Point[] points = [.. Enumerable.Range(0, 10).Select(_ => new Point(1, 2, text))];
        Shape?[] shapes = [new Shape.Polygon(points), null, new Shape.Label(text)];
        string digits = new('9', 10_000);
        for (int i = 0; i < 500; i++)
        {
            sampler.Values.EchoBytes(new byte[10_000]);
            sampler.Values.EchoLongs(new long[1_000]);
            sampler.Values.EchoWords([text, "", text]);
            sampler.Values.EchoPoints(points);
            sampler.Values.EchoProfile(new Profile(1, 2, 3, 4, new Rune('5'), true, [text], points[0], Color.Red, Access.Read));
            sampler.Values.EchoTuple((1, text, 2));
            sampler.Values.EchoShape(shapes[0]!);
            sampler.Values.EchoShapes(shapes);
            sampler.Values.EchoOption(text);
            sampler.Values.TryEchoResult(Result<uint, string>.Err(text));
            sampler.Values.TryDivide(1, 0);
            sampler.Values.TryParse(digits);
            sampler.Values.Join(text, text, "", "d", "e", "f", "g", "h", 9);
            sampler.GreetAll();
            using var counter = new Counter(sampler.Counters, 1);
            sampler.Counters.Sum([.. Enumerable.Repeat(counter, 1_000)]);
        }
    }

    /// <summary>Whether the guest has let all counters go; the glue of one of them does not.</summary>
    protected virtual void AssertNoneLive(Counters counters) => Assert.Equal(0u, Counter.Live(counters));

    private static void Each<T>(IEnumerable<T> values, Func<T, T> echo) => Assert.All(values, v => Assert.Equal(v, echo(v)));
}
