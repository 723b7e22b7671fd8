using Xunit;

namespace ComponentKit.Guest.Tests;

public sealed class ResultTests
{
    [Fact]
    public void A_success_has_a_value_and_no_error()
    {
        Result<int, string> result = 7;

        Assert.True(result.IsOk);
        Assert.Equal(7, result.Value);
        Assert.Throws<InvalidOperationException>(() => result.Error);
        Assert.Equal("ok(7)", result.ToString());
    }

    [Fact]
    public void A_failure_throws_its_payload_where_a_value_is_wanted()
    {
        Result<int, string> result = Result<int, string>.Err("no");

        var exception = Assert.Throws<WitException<string>>(() => result.Value);
        Assert.Equal("no", exception.Error);
        Assert.Equal("no", exception.Payload);
        Assert.Equal("err(no)", result.ToString());
    }

    [Fact]
    public void The_ways_differ_even_with_equal_payloads()
    {
        Assert.NotEqual(Result<int, int>.Ok(1), Result<int, int>.Err(1));
        Assert.Equal("ok 1", Result<int, int>.Ok(1).Match(ok => $"ok {ok}", err => $"err {err}"));
        Assert.Equal("err 1", Result<int, int>.Err(1).Match(ok => $"ok {ok}", err => $"err {err}"));
    }

    [Fact]
    public void Both_payloads_can_be_taken_at_once()
    {
        Assert.True(Result<int, string>.Ok(1).TryGetValue(out int value, out _));
        Assert.Equal(1, value);
        Assert.False(Result<int, string>.Err("no").TryGetValue(out _, out string? error));
        Assert.Equal("no", error);
    }
}
