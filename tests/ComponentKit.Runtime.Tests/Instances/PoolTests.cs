using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Instances;

/// <summary>Engines that keep room for instances ready (<see cref="InstancePool"/>).</summary>
public sealed class PoolTests
{
    private const string Counter =
        """
        (core module $m
          (memory 1)
          (table 4 funcref)
          (data (i32.const 0) "\05")
          (global $count (mut i32) (i32.const 0))
          (func (export "f") (result i32)
            (i32.store8 (i32.const 0) (i32.add (i32.load8_u (i32.const 0)) (i32.const 1)))
            (global.set $count (i32.add (global.get $count) (i32.load8_u (i32.const 0))))
            (i32.store (i32.const 60000) (i32.add (i32.load (i32.const 60000)) (global.get $count)))
            (i32.load (i32.const 60000))))
        (core instance $i (instantiate $m))
        (func (export "f") (result u32) (canon lift (core func $i "f")))
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(64 << 10)]
    [InlineData(1 << 20)]
    public void A_place_that_was_used_before_holds_nothing_of_it(int keepResidentBytes)
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxMemories = 1, KeepResidentBytes = keepResidentBytes } });
        for (int i = 0; i < 5; i++)
        {
            using var component = TestComponent.Create(Counter, engine: engine);

            Assert.Equal(Value.Int(6), component.Call("f"));
            Assert.Equal(Value.Int(6 + 13), component.Call("f"));
        }
    }

    [Fact]
    public void An_instance_too_many_is_told_so_and_leaves_the_others_alone()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxMemories = 2 } });
        using var first = TestComponent.Create(Counter, engine: engine);
        using (TestComponent.Create(Counter, engine: engine))
        {
            var trap = Assert.Throws<TrapException>(() => TestComponent.Create(Counter, engine: engine));
            Assert.Contains("maximum concurrent", trap.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(Value.Int(6), first.Call("f"));
        using var third = TestComponent.Create(Counter, engine: engine);
        Assert.Equal(Value.Int(6), third.Call("f"));
    }

    [Fact]
    public void A_module_that_fits_no_place_is_told_so()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxTableElements = 3 } });

        var exception = Assert.ThrowsAny<Exception>(() => TestComponent.Create(Counter, engine: engine));

        Assert.Contains("table", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_grows_as_it_would_without_a_pool()
    {
        using var engine = new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxMemories = 1 }, MaxMemoryBytes = 3 * 65536 });
        const string grower =
            """
            (core module $m (memory 1) (func (export "f") (param $n i32) (result i32) (memory.grow (local.get $n))))
            (core instance $i (instantiate $m))
            (func (export "f") (param "n" u32) (result s32) (canon lift (core func $i "f")))
            """;

        using var component = TestComponent.Create(grower, engine: engine);

        Assert.Equal(Value.Int(-1), component.Call("f", Value.Int(3)));
        Assert.Equal(Value.Int(1), component.Call("f", Value.Int(2)));
    }

    [Fact]
    public void Pools_that_no_system_could_bear_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxMemories = 9000 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxMemories = -1 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { MaxCoreInstances = 10_001 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WasmEngine(new WasmEngineOptions { Pool = new InstancePool { KeepResidentBytes = -1 } }));
        Assert.Throws<ArgumentException>(() => new WasmEngine(new WasmEngineOptions { Pool = new InstancePool(), MaxMemoryBytes = 5L << 30 }));
    }

    [Fact]
    public void The_largest_pool_and_the_smallest_are_borne()
    {
        using var large = new WasmEngine(new WasmEngineOptions
        {
            Pool = new InstancePool { MaxMemories = 8000, MaxTables = 10_000, MaxCoreInstances = 10_000, MaxMemoriesPerModule = 10_000, MaxTablesPerModule = 10_000 },
        });
        using var none = new WasmEngine(new WasmEngineOptions
        {
            Pool = new InstancePool { MaxMemories = 0, MaxTables = 0, MaxCoreInstances = 0, MaxMemoriesPerModule = 0, MaxTablesPerModule = 0, MaxTableElements = 0 },
        });

        using var component = TestComponent.Create(Counter, engine: large);
        Assert.Equal(Value.Int(6), component.Call("f"));
        Assert.ThrowsAny<Exception>(() => TestComponent.Create(Counter, engine: none));
    }
}
