using System.Text;
using ComponentKit.Runtime.Dynamic;
using Xunit;

namespace ComponentKit.Runtime.Tests.Resources;

/// <summary>Who ends the values of the host's resources, and when.</summary>
public sealed class HostOwnershipTests
{
    private const string Guest = """
        (component
          (import "r" (type $r (sub resource)))
          (core func $drop (canon resource.drop $r))
          (core module $m
            (import "" "drop" (func $drop (param i32)))
            (func (export "keep") (param i32 i32))
            (func (export "drop") (param i32) local.get 0 call $drop))
          (core instance $i (instantiate $m (with "" (instance (export "drop" (func $drop))))))
          (func (export "keep") (param "a" (own $r)) (param "b" u32) (canon lift (core func $i "keep")))
          (func (export "drop") (param "i" u32) (canon lift (core func $i "drop"))))
        """;

    private readonly List<uint> _ended = [];

    [Fact]
    public void What_was_not_given_in_the_end_stays_the_hosts()
    {
        using var engine = new WasmEngine();
        using DynamicInstance instance = Create(engine);

        Assert.Throws<ArgumentException>(() => instance.Find(null, "keep")!.Call(new ComponentValue.HostResource(42), new ComponentValue.Bool(true)));

        Assert.Throws<TrapException>(() => instance.Find(null, "drop")!.Call(new ComponentValue.Integer(1)));
        instance.Dispose();
        Assert.Empty(_ended);
    }

    [Fact]
    public void What_the_guest_owns_ends_with_it()
    {
        using var engine = new WasmEngine();
        using DynamicInstance instance = Create(engine);
        instance.Find(null, "keep")!.Call(new ComponentValue.HostResource(7), new ComponentValue.Integer(0));
        instance.Find(null, "keep")!.Call(new ComponentValue.HostResource(8), new ComponentValue.Integer(0));
        instance.Find(null, "drop")!.Call(new ComponentValue.Integer(1));
        Assert.Equal([7u], _ended);

        instance.Dispose();

        Assert.Equal([7u, 8], _ended);
    }

    [Fact]
    public void A_failure_of_one_does_not_keep_the_others()
    {
        using var engine = new WasmEngine();
        DynamicInstance instance = Create(engine, throws: 7);
        instance.Find(null, "keep")!.Call(new ComponentValue.HostResource(7), new ComponentValue.Integer(0));
        instance.Find(null, "keep")!.Call(new ComponentValue.HostResource(8), new ComponentValue.Integer(0));

        var failure = Assert.Throws<AggregateException>(instance.Dispose);

        Assert.Equal("7", Assert.Single(failure.InnerExceptions).Message);
        Assert.Equal([7u, 8], _ended);
        instance.Dispose();
    }

    private DynamicInstance Create(WasmEngine engine, uint? throws = null)
    {
        using Component component = engine.Load(Encoding.UTF8.GetBytes(Guest), "c.wat");
        var imports = new ImportSet();
        imports.AddResource("r", new HostResource("r", rep =>
        {
            _ended.Add(rep);
            if (rep == throws)
            {
                throw new InvalidOperationException("7");
            }
        }));
        return DynamicInstance.Create(component, imports);
    }
}
