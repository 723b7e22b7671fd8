using ComponentKit.Runtime.Tests.Support;
using Xunit;

namespace ComponentKit.Runtime.Tests.Resources;

/// <summary>Handles that a guest makes up.</summary>
public sealed class HandleTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(1u)] // none yet
    [InlineData(1000u)]
    [InlineData(uint.MaxValue)]
    public void An_index_of_no_handle_traps(uint index)
    {
        using var things = new Things();
        using var more = new Things();

        var drop = Assert.Throws<TrapException>(() => things.DropIndex(index));
        var rep = Assert.Throws<TrapException>(() => more.RepIndex(index));

        Assert.Equal($"{index} is not the index of a handle", drop.Reason);
        Assert.Equal($"{index} is not the index of a handle", rep.Reason);
        Assert.Equal("rep-index", rep.Export);
        Assert.Throws<InvalidOperationException>(() => things.Make(1));
    }

    [Fact]
    public void A_handle_of_another_type_traps()
    {
        using var things = new Things();

        var trap = Assert.Throws<TrapException>(things.DropOther);

        Assert.Contains("not of `thing`", trap.Reason, StringComparison.Ordinal);
        Assert.Empty(things.Dropped);
    }

    [Fact]
    public void Dropping_a_handle_twice_traps()
    {
        using var things = new Things();

        var trap = Assert.Throws<TrapException>(things.DropTwice);

        Assert.Equal("1 is not the index of a handle", trap.Reason);
        Assert.Equal([5u], things.Dropped);
    }
}
