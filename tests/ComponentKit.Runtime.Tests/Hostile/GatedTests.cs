using ComponentKit.Binary.Validation;
using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>What guests can do wrong with types and memories that are off by default.</summary>
public sealed class GatedTests
{
    private static readonly WasmEngineOptions All = HostileGuest.Limits with { Features = WasmFeatures.All };

    [Theory]
    [InlineData("string", "0", "-1", "longer than")]
    [InlineData("string", "0", "0x1_0000_0000", "longer than")] // 0 in 32 bits
    [InlineData("string", "0x1_0000_0000", "1", "bytes of memory")]
    [InlineData("string", "-1", "2", "bytes of memory")] // with the length added, 1
    [InlineData("string", "-1", "0", "bytes of memory")]
    [InlineData("(list u64)", "0", "0x2000_0000_0000_0000", "longer than")] // times 8: 0 in 64 bits
    [InlineData("(list u64)", "-8", "1", "bytes of memory")]
    [InlineData("(list u64)", "4", "1", "not aligned to 8")]
    [InlineData("(list u8)", "0x8000_0000_0000_0000", "1", "bytes of memory")]
    public void A_claim_in_64_bits_traps(string type, string pointer, string length, string reason)
    {
        string result = $"""
            (core module $m
              (memory (export "memory") i64 1)
              (func (export "f") (result i64)
                (i64.store (i64.const 16) (i64.const {pointer}))
                (i64.store (i64.const 24) (i64.const {length}))
                (i64.const 16)))
            (core instance $i (instantiate $m))
            (func (export "f") (result {type}) (canon lift (core func $i "f") (memory (core memory $i "memory"))))
            """;
        string argument = $"""
            (import "g" (func $g (param "x" {type})))
            (core module $libc (memory (export "memory") i64 1))
            (core instance $libc (instantiate $libc))
            (core func $lowered (canon lower (func $g) (memory (core memory $libc "memory"))))
            (core module $m
              (import "h" "g" (func $g (param i64 i64)))
              (func (export "f") (call $g (i64.const {pointer}) (i64.const {length}))))
            (core instance $i (instantiate $m (with "h" (instance (export "g" (func $lowered))))))
            (func (export "f") (canon lift (core func $i "f")))
            """;
        foreach (string text in new[] { result, argument })
        {
            using var guest = new HostileGuest(text, All, _ => null);

            guest.AssertTraps(reason);
        }
    }

    [Theory]
    [InlineData("(list u8 4294967295)")]
    [InlineData("(list (list u64 65536) 65536)")]
    [InlineData("(list (list (list u8 100000) 100000) 100000)")]
    [InlineData("(list (tuple u8 (list string 100000)))")]
    [InlineData("(list u8 20000000)")]
    public void A_fixed_length_beyond_all_bounds_is_refused_or_traps(string type)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exception? caught = Record.Exception(() =>
        {
            using var guest = new HostileGuest(
                HostileText.Giving(Direction.ExportResult, type, 1024, 100), All);
            guest.Component.Call("f");
        });
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(caught is Wit.Diagnostics.DiagnosticException or TrapException, caught?.ToString());
        Assert.InRange(allocated, 0, 64 << 20);
    }
}
