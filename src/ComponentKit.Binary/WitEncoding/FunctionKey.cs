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
}
