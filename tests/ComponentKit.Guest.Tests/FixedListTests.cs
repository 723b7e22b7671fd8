using System.Collections;
using System.Runtime.CompilerServices;
using Xunit;

namespace ComponentKit.Guest.Tests;

public sealed class FixedListTests
{
    private sealed record Body(FixedList3<float> Position);

    [Fact]
    public void It_is_used_like_an_array()
    {
        FixedList3<float> list = [1, 2, 3];
        list[1] = 5;
        Span<float> span = list;

        Assert.Equal(5, list[^2]);
        Assert.Equal(9, span.ToArray().Sum());
        Assert.Equal([1, 5, 3], list.ToArray());
        Assert.Equal(3, new Body(list).Position[2]);
        Assert.Equal(3, ((IReadOnlyList<float>)list)[2]);
        Assert.Equal("[1, 5, 3]", list.ToString());
    }

    [Fact]
    public void It_compares_by_its_elements()
    {
        FixedList3<string> list = ["a", "b", "c"];
        FixedList3<string> same = ["a", "b", "c"];
        FixedList3<string> other = ["a", "b", "d"];

        Assert.Equal(list, same);
        Assert.True(list == same && list != other);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.Equal(new Body([1, 2, 3]), new Body([1, 2, 3]));
        Assert.NotEqual(new Body([1, 2, 3]), new Body([1, 2, 4]));
    }

    [Fact]
    public void Its_length_is_checked()
    {
        Assert.Throws<ArgumentException>(() => FixedList3.Create<int>([1, 2]));
        Assert.Throws<ArgumentException>(() => FixedList3.Create<int>([1, 2, 3, 4]));
        Assert.Throws<InvalidOperationException>(() =>
        {
            Liar list = default;
            return FixedList.AsSpan<byte, Liar>(ref list).Length;
        });
    }

    // As generated code has it.
    [CollectionBuilder(typeof(FixedList3), nameof(FixedList3.Create))]
    [InlineArray(3)]
    private struct FixedList3<T> : IFixedList<T, FixedList3<T>>
    {
        private T _first;

        public static int Length => 3;

        readonly int IReadOnlyCollection<T>.Count => Length;

        readonly T IReadOnlyList<T>.this[int index] => this[index];

        public static bool operator ==(FixedList3<T> left, FixedList3<T> right) => left.Equals(right);

        public static bool operator !=(FixedList3<T> left, FixedList3<T> right) => !left.Equals(right);

        public readonly bool Equals(FixedList3<T> other) => FixedList.AreEqual<T, FixedList3<T>>(this, other);

        public override readonly bool Equals(object? obj) => obj is FixedList3<T> other && Equals(other);

        public override readonly int GetHashCode() => FixedList.GetHashCode<T, FixedList3<T>>(this);

        public override readonly string ToString() => FixedList.ToString<T, FixedList3<T>>(this);

        public readonly IEnumerator<T> GetEnumerator() => FixedList.GetEnumerator<T, FixedList3<T>>(this);

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static class FixedList3
    {
        public static FixedList3<T> Create<T>(ReadOnlySpan<T> elements) => FixedList.Create<T, FixedList3<T>>(elements);
    }

    private struct Liar : IFixedList<byte, Liar>
    {
        public static int Length => 100;

        public readonly int Count => Length;

        public readonly byte this[int index] => 0;

        public readonly bool Equals(Liar other) => true;

        public override readonly bool Equals(object? obj) => obj is Liar;

        public override readonly int GetHashCode() => 0;

        public readonly IEnumerator<byte> GetEnumerator() => throw new NotSupportedException();

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
