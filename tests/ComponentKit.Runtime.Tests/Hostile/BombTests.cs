using System.Text;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Guests that take all they can get.</summary>
[Collection(nameof(BombTests))]
[CollectionDefinition(nameof(BombTests), DisableParallelization = true)]
public sealed class BombTests
{
    // Grows until it may not, writes to every page, and gives up.
    private const string MemoryBomb = """
        (loop $again (br_if $again (i32.ne (memory.grow (i32.const 16)) (i32.const -1))))
        (memory.fill (i32.const 0) (i32.const 0xff) (i32.mul (memory.size) (i32.const 65536)))
        unreachable
        """;

    [Fact]
    public void A_memory_bomb_ends_at_the_limit()
    {
        using var guest = new HostileGuest(Guest.Running(MemoryBomb, "(memory 1)"));

        guest.AssertTraps("unreachable");
    }

    [Fact]
    public void The_memory_of_ended_instances_comes_back()
    {
        // 40 times 64 MiB, each byte of it used.
        long before = Environment.WorkingSet;
        for (int i = 0; i < 40; i++)
        {
            using var guest = new HostileGuest(
                Guest.Running(MemoryBomb, "(memory 1)"), HostileGuest.Limits with { MaxMemoryBytes = 64 << 20 });
            guest.AssertTraps("unreachable");
        }

        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 128 << 20);
    }

    [Fact]
    public void The_memory_of_forgotten_instances_comes_back()
    {
        using var engine = new WasmEngine(HostileGuest.Limits with { MaxMemoryBytes = 64 << 20 });
        long before = Environment.WorkingSet;
        for (int i = 0; i < 40; i++)
        {
            Forget(engine);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 192 << 20);

        static void Forget(WasmEngine engine) =>
            Assert.Throws<TrapException>(() => TestComponent.Create(Guest.Running(MemoryBomb, "(memory 1)"), engine: engine).Call("f"));
    }

    [Fact]
    public void A_table_bomb_ends_at_the_limit()
    {
        using var guest = new HostileGuest(Guest.Running(
            """
            (loop $again (br_if $again (i32.ne (table.grow (ref.null func) (i32.const 16)) (i32.const -1))))
            (if (i32.gt_u (table.size) (i32.const 10000)) (then (return)))
            unreachable
            """,
            "(table 1 funcref)"));

        guest.AssertTraps("unreachable");
    }

    [Theory]
    [InlineData("(memory 257)")]
    [InlineData("(memory 65536)")]
    [InlineData("(table 10001 funcref)")]
    [InlineData("(table 0xffffffff funcref)")]
    public void What_is_too_large_from_the_start_ends_the_instantiation(string field)
    {
        using var engine = new WasmEngine(HostileGuest.Limits);

        Exception? caught = Record.Exception(() => TestComponent.Create(Guest.Running("", field), engine: engine));

        Assert.IsType<TrapException>(caught);
        using var other = TestComponent.Create(Guest.Running(""), engine: engine);
        other.Call("f");
    }

    [Fact]
    public void More_core_instances_than_there_may_be_end_the_instantiation()
    {
        using var engine = new WasmEngine(HostileGuest.Limits with { MaxCoreInstances = 100 });
        string text = "(core module $m (memory 1))" + string.Concat(Enumerable.Repeat("(core instance (instantiate $m))", 101));

        var trap = Assert.Throws<TrapException>(() => TestComponent.Create(text, engine: engine));

        Assert.Contains("instance", trap.Reason, StringComparison.Ordinal);
        using var other = TestComponent.Create(Guest.Running(""), engine: engine);
        other.Call("f");
    }

    // Each memory takes gigabytes of addresses, which end before the number of instances does.
    [Fact]
    public void Thousands_of_memories_end_in_a_trap_or_work()
    {
        using var engine = new WasmEngine();
        var text = new StringBuilder("(core module $m (memory 1))");
        text.Insert(text.Length, "(core instance (instantiate $m))", 9_000);

        Exception? caught = Record.Exception(() => TestComponent.Create(text.ToString(), engine: engine).Dispose());

        Assert.True(caught is null or TrapException, caught?.ToString());
        using var other = TestComponent.Create(Guest.Running(""), engine: engine);
        other.Call("f");
    }
}
