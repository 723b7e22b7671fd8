using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class ValidateTests
{
    [Theory]
    [InlineData("adder.wat")]
    [InlineData("nested.wat")]
    [InlineData("module.wat")]
    public void What_is_valid_gives_no_word_and_0(string file) => Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", Cli.Case(file)));

    [Fact]
    public void A_binary_is_validated_too() => Assert.Equal(new Cli(0, "", ""), Cli.Run("validate", Cli.Guest("sampler-rust.wasm")));

    [Theory]
    [InlineData("invalid.wat", "invalid.wat:0x1a: error CK4101: there is no function 7: the last one defined is 0")]
    [InlineData("bad-core.wat", "bad-core.wat:0x2b: error CK4115: the core module is not valid: type mismatch: expected i32, found i64")]
    [InlineData("bad-module.wat", "bad-module.wat:0x21: error CK4115: the core module is not valid: type mismatch: expected i32, found i64")]
    [InlineData("broken.wat", "broken.wat:1:13: error CK4003: the text is not valid: expected valid component field\n 1 | (component (nonsense))\n   |             ^\n")]
    [InlineData("broken-deep.wat", "broken-deep.wat:3:19: error CK4003: the text is not valid: ")]
    [InlineData("hello.wat", "hello.wat:1:1: error CK4003: the text is not valid: expected `(`")]
    [InlineData("absent.wasm", "absent.wasm: error CK1201: the file cannot be read: there is no such file")]
    [InlineData("good.wit", "good.wit:0x0: error CK3001: ")]
    public void What_is_not_valid_is_one_message(string file, string message)
    {
        Cli run = Cli.Run("validate", Cli.Case(file));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_text_the_offset_is_explained() =>
        Assert.EndsWith("  help: the offset is one of the binary that the text stands for\n", Cli.Run("validate", Cli.Case("invalid.wat")).Errors, StringComparison.Ordinal);

    [Fact]
    public void WIT_text_is_recognized() =>
        Assert.Contains("`wit check` judges it", Cli.Run("validate", Cli.Case("good.wit")).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_mistake_in_text_has_its_line_in_JSON()
    {
        Cli run = Cli.Run("validate", Cli.Case("broken-deep.wat"), "--format", "json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Errors);
        System.Text.Json.JsonElement location = json.RootElement[0].GetProperty("location");
        Assert.Equal((3, 19), (location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("error-context", true)]
    [InlineData("cm-error-context,gc", true)]
    [InlineData("all", true)]
    [InlineData("gc,async", false)]
    [InlineData("all,-error-context", false)]
    public void Gated_features_are_switched(string features, bool isValid)
    {
        Cli run = Cli.Run("validate", Cli.Case("gated.wat"), "--wasm-features", features);

        Assert.Equal(isValid ? 0 : 1, run.ExitCode);
        Assert.Equal(isValid, run.Errors.Length == 0);
        Assert.Equal(!isValid, run.Errors.Contains("`--wasm-features error-context` enables it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unheard-of")]
    [InlineData("-unheard-of")]
    public void A_feature_that_is_not_known_is_bad_usage(string feature)
    {
        Cli run = Cli.Run("validate", Cli.Case("gated.wat"), "--wasm-features=" + feature);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"There is no feature `{feature}`", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_can_be_JSON()
    {
        Cli run = Cli.Run("validate", Cli.Case("invalid.wat"), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(run.Errors);
        Assert.Equal("CK4101", json.RootElement[0].GetProperty("code").GetString());
    }
}
