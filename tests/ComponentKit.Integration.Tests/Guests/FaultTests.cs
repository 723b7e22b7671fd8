using ComponentKit.Runtime;
using ComponentKit.Runtime.Dynamic;
using Xunit;

namespace ComponentKit.Integration.Tests.Guests;

/// <summary>Traps of a guest with debug information.</summary>
public sealed class FaultTests
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "guests", "faults.wasm");

    [Fact]
    public void A_trap_says_where_in_the_source_it_is()
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Path);

        CheckDivision(component);
    }

    [Fact]
    public void A_compiled_component_knows_its_source_too()
    {
        using var engine = new WasmEngine();
        using Component component = engine.Load(Path);
        using Component stored = engine.Load(component.Store());

        CheckDivision(stored);
    }

    private static void CheckDivision(Component component)
    {
        using DynamicInstance instance = DynamicInstance.Create(component);
        DynamicFunction divide = instance.Find(null, "divide")!;
        Assert.Equal(new ComponentValue.Integer(-3), divide.Call(new ComponentValue.Integer(-7), new ComponentValue.Integer(2)));

        var trap = Assert.Throws<TrapException>(() => divide.Call(new ComponentValue.Integer(1), new ComponentValue.Integer(0)));

        Assert.Equal("integer division by zero", trap.Reason);
        Assert.Equal(["quotient", "divide"], trap.Frames.Select(f => f.Function));
        Assert.All(trap.Frames, f => Assert.Equal("/guests/faults/faults.c", f.File));
        Assert.Equal([4, 8], trap.Frames.Select(f => f.Line));
        Assert.Contains("quotient @ 0x", trap.Message, StringComparison.Ordinal);
        Assert.Contains(" at /guests/faults/faults.c:4:16\n", trap.Message, StringComparison.Ordinal);
    }
}
