using ComponentKit.Testing;
using Xunit;

namespace ComponentKit.Cli.Tests;

public sealed class TargetsTests
{
    [Fact]
    public void A_component_that_fits_a_world() => Assert.Equal(
        new Cli(0, "", ""), Cli.Run("targets", Cli.Case("plug/greeter.wat"), Cli.Case("targets/greeter.wit"), "--world", "greeter"));

    [Fact]
    public void A_component_that_does_not_fit_a_world() =>
        Snapshot.Verify(Cli.Run("targets", Cli.Case("plug/greeter.wat"), Cli.Case("targets/greeter.wit"), "--world", "talker").Errors);

    [Fact]
    public void A_world_is_its_own_upgrade() => Assert.Equal(
        new Cli(0, "", ""), Cli.Run("semver-check", Cli.Case("targets/earlier.wit"), Cli.Case("targets/earlier.wit")));

    [Fact]
    public void A_world_that_is_no_upgrade()
    {
        string[] files = [Cli.Case("targets/earlier.wit"), Cli.Case("targets/later.wit")];
        Snapshot.Verify(
            Cli.Run(["semver-check", .. files, "--world", "shop"]).Errors
            + "--\n"
            + Cli.Run(["semver-check", .. files, "--world", "shop", "--new-world", "shop-without-log"]).Errors);
    }

    [Theory]
    [InlineData("absent", "there is no world `absent`")]
    [InlineData(null, "has several worlds")]
    public void A_world_that_is_not_there(string? world, string message)
    {
        string[] option = world is null ? [] : ["--world", world];
        Cli run = Cli.Run(["targets", Cli.Case("plug/greeter.wat"), Cli.Case("targets/greeter.wit"), .. option]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }
}
