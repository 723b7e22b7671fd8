using System.Collections.Frozen;
using ComponentKit.Runtime.Bindings;
using Xunit;

namespace ComponentKit.Runtime.Tests.Values;

public sealed class MapEqualityTests
{
    private static readonly Dictionary<string, IReadOnlyList<int>> Map = new() { ["a"] = [1], ["b"] = [2, 3] };

    [Fact]
    public void Order_and_class_do_not_count()
    {
        var other = new Dictionary<string, IReadOnlyList<int>> { ["b"] = new List<int> { 2, 3 }, ["a"] = [1] }.ToFrozenDictionary();
        Assert.True(MapEquality.AreEqual(Map, other));
        Assert.Equal(MapEquality.GetHashCode(Map), MapEquality.GetHashCode(other));
    }

    [Fact]
    public void Keys_and_values_count()
    {
        Assert.False(MapEquality.AreEqual(Map, new Dictionary<string, IReadOnlyList<int>> { ["a"] = [1] }));
        Assert.False(MapEquality.AreEqual(Map, new Dictionary<string, IReadOnlyList<int>> { ["a"] = [1], ["c"] = [2, 3] }));
        Assert.False(MapEquality.AreEqual(Map, new Dictionary<string, IReadOnlyList<int>> { ["a"] = [1], ["b"] = [2] }));
        Assert.False(MapEquality.AreEqual(Map, null));
        Assert.True(MapEquality.AreEqual<string, int>(null, null));
    }
}
