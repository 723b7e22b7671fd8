namespace ComponentKit.Wit.Tests.Support.Generation;

/// <summary>The decisions of a generator, taken from a list of numbers.</summary>
/// <remarks>
/// Behind the end of the list every decision is 0, which generators take for the simplest: so a shorter list gives a simpler
/// text, and each list gives one.
/// </remarks>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int _next;

    /// <summary>A number from 0 up to and without a limit.</summary>
    public int Below(int limit) => _next < numbers.Count ? numbers[_next++] % limit : 0;

    /// <summary>A number between two, both included.</summary>
    public int Between(int min, int max) => min + Below(max - min + 1);

    /// <summary>Whether something rare is to happen: once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == times - 1;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The same items in another order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = i - Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
