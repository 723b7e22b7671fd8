using System.Collections;
using ComponentKit.Runtime.Bindings;
using ComponentKit.Runtime.CanonicalAbi;
using ComponentKit.Runtime.Instances;
using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

/// <summary>Maps through bindings: what a guest, or a dictionary of the user's own, may do to them.</summary>
public sealed class MapTests
{
    [Fact]
    public void Of_a_key_that_comes_twice_the_last_value_counts()
    {
        Dictionary<byte, byte> map = Give<byte, U8Codec>("u8", 3, """(data (i32.const 1024) "\01\0a\02\14\01\1e")""", "");

        Assert.Equal(new Dictionary<byte, byte> { [1] = 30, [2] = 20 }, map);
    }

    [Fact]
    public void Keys_that_would_share_a_bucket_do_not_in_a_large_map()
    {
        // The hash code of such a number is 0: its halves are equal.
        const int Count = 100_000;
        Dictionary<ulong, byte> map = Give<ulong, U64Codec>("u64", Count, "", $"""
            (loop $next
              (i32.store (i32.add (i32.const 1024) (i32.mul (local.get $i) (i32.const 16))) (local.get $i))
              (i32.store (i32.add (i32.const 1028) (i32.mul (local.get $i) (i32.const 16))) (local.get $i))
              (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const {Count}))))
            """);

        Assert.Equal(Count, map.Count);
        Assert.NotEqual(0, map.Comparer.GetHashCode(7ul | 7ul << 32));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_dictionary_that_miscounts_is_refused(int count)
    {
        using Component component = TestComponent.Load($"""
            {Guest.Libc}
            (core module $m (func (export "f") (param i32 i32)))
            (core instance $i (instantiate $m))
            (func (export "f") (param "m" (map u8 u8)) (canon lift (core func $i "f") {Guest.LibcOptions}))
            """);
        using ComponentInstance instance = component.Instantiate(
            new WorldDefinition("w", [], [new ExportDefinition(null, ("f", "func(m: map<u8, u8>)"))]));

        Assert.Throws<ArgumentException>(() =>
        {
            using ExportCall call = instance.Export(0)[0].Enter();
            MapCodec<byte, U8Codec, byte, U8Codec>.LowerFlat(call.Context, call.Flat, new Miscounting(count));
        });
    }

    private static Dictionary<TKey, byte> Give<TKey, TKeyCodec>(string key, int count, string data, string fill)
        where TKey : notnull
        where TKeyCodec : struct, ICodec<TKey>
    {
        using Component component = TestComponent.Load($"""
            (core module $m
              (memory (export "memory") 32)
              {data}
              (func (export "f") (result i32)
                (local $i i32)
                {fill}
                (i32.store (i32.const 16) (i32.const 1024))
                (i32.store (i32.const 20) (i32.const {count}))
                (i32.const 16)))
            (core instance $i (instantiate $m))
            (func (export "f") (result (map {key} u8)) (canon lift (core func $i "f") (memory (core memory $i "memory"))))
            """);
        using ComponentInstance instance = component.Instantiate(
            new WorldDefinition("w", [], [new ExportDefinition(null, ("f", $"func() -> map<{key}, u8>"))]));
        using ExportCall call = instance.Export(0)[0].Enter();
        call.Invoke();
        return MapCodec<TKey, TKeyCodec, byte, U8Codec>.LoadDictionary(call.Context, call.SpilledResult(size: 8, alignment: 4));
    }

    /// <summary>Two entries, and another count.</summary>
    private sealed class Miscounting(int count) : IReadOnlyDictionary<byte, byte>
    {
        private readonly SortedDictionary<byte, byte> _entries = new() { [1] = 1, [2] = 2 };

        public int Count => count;

        public IEnumerable<byte> Keys => _entries.Keys;

        public IEnumerable<byte> Values => _entries.Values;

        public byte this[byte key] => _entries[key];

        public bool ContainsKey(byte key) => _entries.ContainsKey(key);

        public bool TryGetValue(byte key, out byte value) => _entries.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<byte, byte>> GetEnumerator() => _entries.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
