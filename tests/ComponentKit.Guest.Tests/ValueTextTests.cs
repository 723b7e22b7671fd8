using Xunit;

namespace ComponentKit.Guest.Tests;

/// <summary>The text of values with lists in them.</summary>
public class ValueTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("text", "text")]
    [InlineData(7, "7")]
    [InlineData(new[] { 1, 2, 3 }, "[1, 2, 3]")]
    [InlineData(new byte[0], "[]")]
    public void Of(object? value, string text) => Assert.Equal(text, ValueText.Of(value));

    [Fact]
    public void What_is_in_other_values_is_shown_too()
    {
        int[] numbers = [1, 2];
        Assert.Equal("[[1, 2], []]", ValueText.Of(new List<int[]> { numbers, Array.Empty<int>() }));
        Assert.Equal("{a: [1, 2]}", ValueText.Of(new Dictionary<string, int[]> { ["a"] = numbers }));
        Assert.Equal("(1, [1, 2])", ValueText.Of((1, numbers)));
        Assert.Equal("some([1, 2])", Option<int[]>.Some(numbers).ToString());
        Assert.Equal("ok([1, 2])", Result<int[], string>.Ok(numbers).ToString());
        Assert.Equal("err([1, 2])", Result<int, int[]>.Err(numbers).ToString());
    }

    [Fact]
    public void Of_a_long_list_the_beginning_is_shown()
    {
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]", ValueText.Of(Enumerable.Range(0, 10).ToArray()));
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … (2000)]", ValueText.Of(Enumerable.Range(0, 2000).ToArray()));
    }
}
