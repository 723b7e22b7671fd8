using Xunit;

namespace ComponentKit.Guest.Tests;

public sealed class ValueEqualityTests
{
    private static void AreEqual<T>(T left, T right)
    {
        Assert.True(ValueEquality.AreEqual(left, right));
        Assert.Equal(ValueEquality.GetHashCode(left), ValueEquality.GetHashCode(right));
    }

    [Fact]
    public void Collections_compare_by_contents_wherever_they_are()
    {
        AreEqual<(string, IReadOnlyList<byte>)>(("a", [1, 2]), ("a", new List<byte> { 1, 2 }));
        AreEqual<(int, IReadOnlyDictionary<string, IReadOnlyList<int>>)>(
            (1, new Dictionary<string, IReadOnlyList<int>> { ["x"] = [1], ["y"] = [2] }),
            (1, new SortedDictionary<string, IReadOnlyList<int>> { ["y"] = [2], ["x"] = new List<int> { 1 } }));
        AreEqual<Option<IReadOnlyList<string>?>>(Option<IReadOnlyList<string>?>.Some(["a"]), Option<IReadOnlyList<string>?>.Some(["a"]));
        AreEqual<Option<IReadOnlyList<string>?>>(Option<IReadOnlyList<string>?>.Some(null), Option<IReadOnlyList<string>?>.Some(null));
        AreEqual<Result<IReadOnlyList<byte>, string>>(Result<IReadOnlyList<byte>, string>.Ok([1]), Result<IReadOnlyList<byte>, string>.Ok([1]));
        AreEqual<(byte, IReadOnlyList<byte>)?>((1, [1]), (1, [1]));
        AreEqual<IReadOnlyList<(string, IReadOnlyList<byte>)>>([("k", [1])], [("k", [1])]);
    }

    [Fact]
    public void Differences_are_seen()
    {
        Assert.False(ValueEquality.AreEqual<(string, IReadOnlyList<byte>)>(("a", [1, 2]), ("a", [1])));
        Assert.False(ValueEquality.AreEqual<(string, IReadOnlyList<byte>)>(("a", [1]), ("a", [1, 2])));
        Assert.False(ValueEquality.AreEqual<(string, IReadOnlyList<byte>)>(("a", [1]), ("b", [1])));
        Assert.False(ValueEquality.AreEqual<IReadOnlyDictionary<string, int>>(
            new Dictionary<string, int> { ["x"] = 1 }, new Dictionary<string, int> { ["y"] = 1 }));
        Assert.False(ValueEquality.AreEqual<IReadOnlyDictionary<string, int>>(
            new Dictionary<string, int> { ["x"] = 1 }, new Dictionary<string, int> { ["x"] = 1, ["y"] = 1 }));
        Assert.False(ValueEquality.AreEqual(
            Option<IReadOnlyList<string>?>.None, Option<IReadOnlyList<string>?>.Some(null)));
        Assert.False(ValueEquality.AreEqual(
            Result<IReadOnlyList<byte>, IReadOnlyList<byte>>.Ok([1]), Result<IReadOnlyList<byte>, IReadOnlyList<byte>>.Err([1])));
        Assert.False(ValueEquality.AreEqual<(byte, IReadOnlyList<byte>)?>((1, [1]), null));
    }

    [Fact]
    public void Other_values_compare_as_ever()
    {
        AreEqual("text", "te" + "xt");
        AreEqual(double.NaN, double.NaN);
        AreEqual<string?>(null, null);
        Assert.False(ValueEquality.AreEqual("a", "b"));
    }
}
