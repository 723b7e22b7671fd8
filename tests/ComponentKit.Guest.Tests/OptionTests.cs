using Xunit;

namespace ComponentKit.Guest.Tests;

public sealed class OptionTests
{
    [Fact]
    public void The_levels_of_nested_options_differ()
    {
        Option<int?> none = Option<int?>.None;
        var someNone = Option<int?>.Some(null);

        Assert.NotEqual(none, someNone);
        Assert.Equal(none, default);
        Assert.Equal("none", none.ToString());
        Assert.Equal("some()", someNone.ToString());
    }

    [Fact]
    public void A_value_that_is_not_there_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => Option<int>.None.Value);
        Assert.False(Option<int>.None.TryGetValue(out _));
        Assert.Equal(-1, Option<int>.None.Match(v => v, () => -1));
    }

    [Fact]
    public void A_value_becomes_an_option_by_itself()
    {
        Option<string> option = "text";

        Assert.True(option.TryGetValue(out string? value));
        Assert.Equal("text", value);
        Assert.Equal(4, option.Match(v => v.Length, () => -1));
    }
}
