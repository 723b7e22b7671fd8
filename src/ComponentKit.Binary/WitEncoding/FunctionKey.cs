using ComponentKit.Wit.Model;

namespace ComponentKit.Binary.WitEncoding;

/// <summary>The type of a function: two functions that are equal here share a type in the binary.</summary>
/// <param name="function">The function.</param>
internal sealed class FunctionKey(WitFunction function) : IEquatable<FunctionKey>
{
    private readonly WitFunction _function = function;

    public bool Equals(FunctionKey? other) =>
        other is not null
        && _function.IsAsync == other._function.IsAsync
        && Equals(_function.Result, other._function.Result)
        && _function.Parameters.SequenceEqual(other._function.Parameters);

    public override bool Equals(object? obj) => Equals(obj as FunctionKey);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_function.Result);
        foreach (WitParameter parameter in _function.Parameters)
        {
            hash.Add(parameter);
        }

        return hash.ToHashCode();
    }

    /// <summary>Compares types of functions by <see cref="TypePartsComparer.IsSame"/> of their parameters and results.</summary>
    public static IEqualityComparer<FunctionKey> ByParts { get; } = EqualityComparer<FunctionKey>.Create(
        static (x, y) => x is null ? y is null : y is not null && HasSameParts(x._function, y._function),
        static key => key._function.Parameters.Aggregate(
            TypePartsComparer.HashOf(key._function.Result),
            static (hash, parameter) => HashCode.Combine(hash, parameter.Name, TypePartsComparer.HashOf(parameter.Type))));

    private static bool HasSameParts(WitFunction left, WitFunction right) =>
        left.IsAsync == right.IsAsync
        && TypePartsComparer.IsSame(left.Result, right.Result)
        && left.Parameters.Count == right.Parameters.Count
        && left.Parameters.Zip(right.Parameters).All(pair =>
            pair.First.Name == pair.Second.Name && TypePartsComparer.IsSame(pair.First.Type, pair.Second.Type));
}
