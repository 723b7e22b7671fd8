using Xunit;

namespace ComponentKit.Runtime.Tests.Hostile;

/// <summary>Values that are no values, or far larger than the memory they are said to lie in: whichever way they go.</summary>
public sealed class ClaimTests
{
    /// <summary>Types with a pointer and a length, what a guest claims, and what it is told.</summary>
    public static TheoryData<Direction, string, uint, uint, string> Claims => Everywhere(
    [
        // 8 bytes that claim gigabytes.
        ("string", 0, uint.MaxValue, "longer than"),
        ("string", 0, 1 << 28, "longer than"),
        ("(list u8)", 0, uint.MaxValue, "longer than"),
        ("(list u64)", 0, uint.MaxValue, "longer than"),
        ("(list u64)", 0, 0x20000000, "longer than"), // times 8: 2^32, which is 0 in 32 bits
        ("(list (list u8))", 0, uint.MaxValue, "longer than"),
        ("(list (tuple u8 u64 string))", 0, 0x0AAAAAAB, "longer than"),

        // As long as may be, but not there.
        ("string", 0, (1 << 28) - 1, "bytes of memory"),
        ("(list u8)", 0, (1 << 28) - 1, "bytes of memory"),
        ("(list (list u8))", 0, (1 << 25) - 1, "bytes of memory"),

        // At the end, past the end, around the end.
        ("string", 65535, 2, "bytes of memory"),
        ("string", 65537, 0, "bytes of memory"),
        ("(list u32)", 65536, 1, "bytes of memory"),
        ("(list u32)", 65532, 2, "bytes of memory"),
        ("(list u8)", uint.MaxValue, 1, "bytes of memory"),
        ("(list u8)", uint.MaxValue, 2, "bytes of memory"),
        ("(list u64)", 0xFFFFFFF8, 1, "bytes of memory"),

        // Misaligned, empty ones too.
        ("(list u16)", 33, 1, "not aligned to 2"),
        ("(list u32)", 34, 1, "not aligned to 4"),
        ("(list u64)", 36, 0, "not aligned to 8"),
        ("(list (list u8))", 34, 1, "not aligned to 4"),
        ("(list (tuple u8 u16))", 33, 0, "not aligned to 2"),

        // The first item of a good list is none of its type.
        ("(list char)", 40, 1, "not a Unicode scalar value"), // 0xd800
        ("(list char)", 44, 1, "not a Unicode scalar value"), // 0x110000
        ("(list (option u8))", 48, 1, "discriminant"), // 2
        ("(list (result))", 48, 1, "discriminant"),
        ("(list (result u8 (error string)))", 48, 1, "discriminant"),
        ("(list (option (option bool)))", 50, 1, "discriminant"), // 1, then 2
        ("(list string)", 56, 1, "not valid UTF-8"), // at 64
        ("(list (tuple u8 string))", 76, 1, "longer than"), // at 80: 2^32 - 1 bytes
        ("(list (list u16))", 88, 1, "not aligned to 2"), // at 1
    ]);

    private const string Data = """
        (data (i32.const 40)
          "\00\d8\00\00"
          "\00\00\11\00"
          "\02\00\01\02\00\00\00\00"
          "\40\00\00\00\01\00\00\00"
          "\ff")
        (data (i32.const 76)
          "\07\00\00\00" "\00\00\00\00\ff\ff\ff\ff"
          "\01\00\00\00\01\00\00\00")
        """;

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_traps(Direction direction, string type, uint pointer, uint length, string reason)
    {
        using var guest = new HostileGuest(HostileText.Giving(direction, type, pointer, length, Data), host: _ => null);

        guest.AssertTraps(reason);
    }

    [Theory]
    [InlineData(Direction.ExportResult, "string-encoding=utf16", 0x7FFFFFFFu, "longer than")]
    [InlineData(Direction.ImportArgument, "string-encoding=utf16", 0x80000000u, "longer than")] // times 2: 0 in 32 bits
    [InlineData(Direction.CalleeResult, "string-encoding=utf16", 0x80000000u, "longer than")]
    [InlineData(Direction.CallerArgument, "string-encoding=utf16", 0x7FFFFFFFu, "longer than")]
    [InlineData(Direction.ExportResult, "string-encoding=latin1+utf16", 0xFFFFFFFFu, "longer than")] // the tag, and all the rest
    [InlineData(Direction.ImportArgument, "string-encoding=latin1+utf16", 0xFFFFFFFFu, "longer than")]
    [InlineData(Direction.CalleeResult, "string-encoding=latin1+utf16", 0x7FFFFFFFu, "longer than")]
    [InlineData(Direction.CallerArgument, "string-encoding=latin1+utf16", 0xFFFFFFFFu, "longer than")]
    [InlineData(Direction.ExportResult, "string-encoding=latin1+utf16", 0x80008000u, "bytes of memory")] // two bytes a unit
    [InlineData(Direction.CallerArgument, "string-encoding=latin1+utf16", 0x80008000u, "bytes of memory")]
    public void A_claim_in_code_units_traps(Direction direction, string options, uint length, string reason)
    {
        using var guest = new HostileGuest(HostileText.Giving(direction, "string", 2, length, options: options), host: _ => null);

        guest.AssertTraps(reason);
    }

    [Theory]
    [InlineData(Direction.ExportResult, "string", "LiftBudget")]
    [InlineData(Direction.ImportArgument, "string", "LiftBudget")]
    [InlineData(Direction.ExportResult, "(list u8)", "LiftBudget")]
    [InlineData(Direction.ImportArgument, "(list u8)", "LiftBudget")]
    [InlineData(Direction.ExportResult, "(list bool)", "LiftBudget")]
    [InlineData(Direction.CalleeResult, "(list u8)", "unreachable")] // the other component's memory is full
    [InlineData(Direction.CallerArgument, "string", "unreachable")]
    public void A_value_as_large_as_may_be_stops_at_the_budget(Direction direction, string type, string reason)
    {
        // 256 MiB of zeros, which cost the guest nothing.
        string text = HostileText.Giving(direction, type, 0, (1 << 28) - 1, pages: 4096)
            .Replace("(memory (export \"memory\") 1)", "(memory (export \"memory\") 1 256)", StringComparison.Ordinal);
        using var guest = new HostileGuest(text, HostileGuest.Limits with { MaxMemoryBytes = 1 << 28 }, _ => null);

        guest.AssertTraps(reason);
    }

    // 4,000 lists that are all the same list of 4,000: a gigabyte and more of values in 128 KiB.
    [Theory]
    [InlineData("u8")]
    [InlineData("bool")]
    [InlineData("u64")]
    [InlineData("string")]
    [InlineData("(list u8)")]
    [InlineData("(option u64)")]
    [InlineData("(tuple u8 u8)")]
    public void Lists_that_share_one_list_stop_at_the_budget(string item)
    {
        foreach (Direction direction in Enum.GetValues<Direction>())
        {
            string text = HostileText.Giving(
                direction, $"(list (list {item}))", 1024, 4000, HostileText.SharedList(4000, 33024, 4000), pages: 2);
            using var guest = new HostileGuest(text, HostileGuest.Limits with { MaxMemoryBytes = 4 << 20 }, _ => null);

            // Between components it is the other one's memory that is full.
            guest.AssertTraps(direction is Direction.ExportResult or Direction.ImportArgument ? "LiftBudget" : "unreachable");
        }
    }

    private static TheoryData<Direction, string, uint, uint, string> Everywhere(
        (string Type, uint Pointer, uint Length, string Reason)[] claims)
    {
        var data = new TheoryData<Direction, string, uint, uint, string>();
        foreach (var (type, pointer, length, reason) in claims)
        {
            foreach (Direction direction in Enum.GetValues<Direction>())
            {
                data.Add(direction, type, pointer, length, reason);
            }
        }

        return data;
    }
}
