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

    [Fact]
    public void The_place_says_of_which_types_a_result_is()
    {
        Assert.Equal(Result<IReadOnlyList<int>, string>.Err("empty"), Halves([]));
        Assert.Equal("odd", Halves([1, 3]).Error);
        Assert.Equal([1, 2], Halves([2, 4]).Value);
        Assert.Equal(Result<Unit, Unit>.Ok(default), Even(2));
        Assert.Equal(Result<Unit, Unit>.Err(default), Even(3));
    }

    [Fact]
    public void Ways_differ_where_types_do_not()
    {
        Result<string, string> ok = Result.Ok("a");
        Result<string, string> err = Result.Err("a");
        Result<string, string> plain = "a";

        Assert.True(ok.IsOk);
        Assert.True(err.IsError);
        Assert.Equal(ok, plain);
    }

    [Fact]
    public void A_failure_is_no_success_of_an_object()
    {
        Result<object, string> failure = Result.Err("no");

        Assert.True(failure.IsError);
    }

    [Fact]
    public void A_payload_of_a_derived_type_is_given_the_results_own()
    {
        Result<Unit, Exception> failure = Result.Err<Exception>(new FormatException("bad"));

        Assert.IsType<FormatException>(failure.Error);
    }

    // As a host's function returns them: in conditionals, in switches, and of an interface's type.
    private static Result<IReadOnlyList<int>, string> Halves(IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return Result.Err("empty");
        }

        IReadOnlyList<int> halves = [.. numbers.Select(n => n / 2)];
        return numbers.Any(n => n % 2 != 0) ? Result.Err("odd") : Result.Ok(halves);
    }

    private static Result<Unit, Unit> Even(int number) => (number % 2) switch
    {
        0 => Result.Ok(),
        _ => Result.Err(),
    };
}
