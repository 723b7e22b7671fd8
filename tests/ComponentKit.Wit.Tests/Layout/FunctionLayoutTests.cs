using ComponentKit.Wit.Layout;
using ComponentKit.Wit.Model;
using ComponentKit.Wit.Tests.Support;
using Xunit;

namespace ComponentKit.Wit.Tests.Layout;

public class FunctionLayoutTests
{
    [Theory]
    [InlineData("func()", CanonContext.Lift, CanonAbi.Sync, "() -> ()")]
    [InlineData("func(a: u32, b: f64) -> u64", CanonContext.Lift, CanonAbi.Sync, "(i32 f64) -> (i64)")]
    [InlineData("func() -> string", CanonContext.Lift, CanonAbi.Sync, "() -> (i32), result spilled")]
    [InlineData("func() -> string", CanonContext.Lower, CanonAbi.Sync, "(i32) -> (), result spilled")]
    [InlineData("func(a: list<u8, 16>)", CanonContext.Lower, CanonAbi.Sync, "(i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32) -> ()")]
    [InlineData("func(a: list<u8, 17>)", CanonContext.Lower, CanonAbi.Sync, "(i32) -> (), parameters spilled")]
    [InlineData("func(a: list<u8, 17>) -> string", CanonContext.Lift, CanonAbi.Sync, "(i32) -> (i32), parameters spilled, result spilled")]
    [InlineData("func(a: list<u8, 17>) -> string", CanonContext.Lower, CanonAbi.Sync, "(i32 i32) -> (), parameters spilled, result spilled")]
    [InlineData("func(a: list<u8, 4>) -> u32", CanonContext.Lower, CanonAbi.AsyncStackful, "(i32 i32 i32 i32 i32) -> (i32), result spilled")]
    [InlineData("func(a: list<u8, 5>)", CanonContext.Lower, CanonAbi.AsyncCallback, "(i32) -> (i32), parameters spilled")]
    [InlineData("func(a: list<u8, 5>) -> string", CanonContext.Lift, CanonAbi.AsyncCallback, "(i32 i32 i32 i32 i32) -> (i32)")]
    [InlineData("func() -> string", CanonContext.Lift, CanonAbi.AsyncStackful, "() -> ()")]
    public void Flattens(string type, CanonContext context, CanonAbi abi, string expected) =>
        Assert.Equal(expected, Text(FunctionLayout.Of(Function(type), context, abi)));

    [Theory]
    [InlineData("func()", "() -> ()")]
    [InlineData("func() -> string", "(i32 i32) -> ()")]
    [InlineData("func() -> list<u8, 17>", "(i32) -> (), parameters spilled")]
    public void Flattens_task_return(string type, string expected) =>
        Assert.Equal(expected, Text(FunctionLayout.OfTaskReturn(Function(type).Result)));

    [Fact]
    public void Spilled_parameters_are_a_tuple() => Assert.Equal(
        "0 8 16", string.Join(" ", FunctionLayout.Of(Function("func(a: u8, b: u64, c: string)"), CanonContext.Lift).Parameters.Offsets));

    private static WitFunction Function(string type) => WitText.Interface($"f: {type};").Functions[0];

    private static string Text(FunctionLayout layout) =>
        $"({TypeLayoutTests.Text(layout.FlatParameters)}) -> ({TypeLayoutTests.Text(layout.FlatResults)})"
        + (layout.ParametersSpilled ? ", parameters spilled" : "") + (layout.ResultSpilled ? ", result spilled" : "");
}
