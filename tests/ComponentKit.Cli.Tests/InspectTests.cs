using System.Text.Json;
using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class InspectTests
{
    [Fact]
    public void A_component_is_shown_with_all_that_is_nested() => Snapshot.Verify(Succeed("inspect", Cli.Case("nested.wat")));

    [Fact]
    public void A_component_is_shown_as_JSON() => Snapshot.Verify(Succeed("inspect", Cli.Case("nested.wat"), "--format", "json"), "json");

    [Fact]
    public void A_core_module_is_shown() => Snapshot.Verify(Succeed("inspect", Cli.Case("bad-module.wat")));

    [Fact]
    public void A_core_module_is_shown_as_JSON() => Snapshot.Verify(Succeed("inspect", Cli.Case("bad-module.wat"), "--format", "json"), "json");

    [Fact]
    public void What_is_not_valid_is_shown_and_told()
    {
        Cli run = Cli.Run("inspect", Cli.Case("invalid.wat"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("invalid.wat:0x1a: error CK4101", run.Errors, StringComparison.Ordinal);
        Snapshot.Verify(run.Output);
    }

    [Fact]
    public void What_cannot_be_read_is_one_message()
    {
        Cli run = Cli.Run("inspect", Cli.Case("good.wit"));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("good.wit:0x0: error CK3001", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_find_is_told_once()
    {
        // A core module whose import has a name that is not UTF-8.
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "\0asm"u8, 0x0d, 0, 1, 0, 1, 17, .. "\0asm\u0001\0\0\0"u8, 2, 7, 1, 1, 0xff, 1, (byte)'f', 3, 0]);
            Cli run = Cli.Run("inspect", path);

            Assert.Equal(1, run.ExitCode);
            Assert.Single(run.Errors.Split('\n'), line => line.Contains("error CK3006", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_code_of_core_modules_is_not_judged() => Assert.Equal(0, Cli.Run("inspect", Cli.Case("bad-core.wat")).ExitCode);

    // Offsets and sizes are those of the file: sections follow one another, each behind its id and its length.
    [Theory]
    [InlineData("sampler-rust.wasm")]
    [InlineData("sampler-c.wasm")]
    [InlineData("bench.wasm")]
    public void Sections_cover_the_file(string guest)
    {
        using var json = JsonDocument.Parse(Succeed("inspect", Cli.Guest(guest), "--format", "json"));

        AssertCovered(json.RootElement);
        Assert.Equal(new FileInfo(Cli.Guest(guest)).Length, json.RootElement.GetProperty("size").GetInt64());
    }

    [Fact]
    public void A_file_takes_what_is_shown()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        try
        {
            Assert.Empty(Succeed("inspect", Cli.Case("nested.wat"), "-o", path));
            Assert.Equal(Succeed("inspect", Cli.Case("nested.wat")), File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Succeed(params string[] args)
    {
        Cli run = Cli.Run(args);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }

    private static void AssertCovered(JsonElement binary)
    {
        const int Preamble = 8;
        long end = binary.GetProperty("offset").GetInt64() + Preamble;
        foreach (JsonElement section in binary.GetProperty("sections").EnumerateArray())
        {
            long size = section.GetProperty("size").GetInt64();
            Assert.InRange(section.GetProperty("offset").GetInt64() - end, 1 + LengthOfNumber(size), 1 + 5);
            end = section.GetProperty("offset").GetInt64() + size;
            if (section.TryGetProperty("nested", out JsonElement nested))
            {
                Assert.Equal(size, nested.GetProperty("size").GetInt64());
                AssertCovered(nested);
            }
        }

        Assert.Equal(binary.GetProperty("offset").GetInt64() + binary.GetProperty("size").GetInt64(), end);
    }

    private static int LengthOfNumber(long number) => number < 0x80 ? 1 : 1 + LengthOfNumber(number >> 7);
}
